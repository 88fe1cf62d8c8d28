using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says what someone may do that they should not.</summary>
internal sealed class GainExplainer(CheckContext context, AccessSubject subject, RbacAuthorizer authorizer, RbacAuthorizer before)
{
    private readonly UserIdentity _user = subject.In(context.Namespace);

    /// <summary>What the subject may do of a row that it must not, for some object at least.</summary>
    public IEnumerable<Finding> Forbidden(AccessRow row)
    {
        var forbidden = row.Permissions(context.Namespace).ToList();
        var grants = authorizer.GrantsOf(_user).ToList();
        var findings = Findings(
            grants, grant => forbidden.Where(item => (grant.Covers(item) && MayBe(item)) || CoversSome(grant, item)), subject.Words);
        return context.IsLive
            ? findings.Concat(forbidden.Where(item => !grants.Exists(grant => grant.Covers(item))).Select(Allowed).OfType<Finding>())
            : findings;
    }

    // What a role grants, a live cluster may still refuse.
    private bool MayBe(Permission permission) =>
        !context.IsLive || context.State.Answer(subject.Question(context.Namespace, permission)) is AccessAnswer { IsAllowed: true };

    // What no role grants, another authorizer of a live cluster may still allow.
    private Finding? Allowed(Permission permission)
    {
        if (context.State.Answer(subject.Question(context.Namespace, permission)) is not AccessAnswer { IsAllowed: true } answer) return null;
        var where = AccessExplainer.Where(permission.Scope);
        return new(new LocalizedText(
            $"{subject.Words.En} may {where.En} do what the task does not ask for: {permission.Verb} [{permission.Target}]",
            $"과제에서 요구하지 않은 권한이 {where.Ko} 주어집니다({subject.Words.Ko}): {permission.Verb} [{permission.Target}]"))
        {
            Found = answer.Reason.Length == 0
                ? new("the cluster allows it, and no RBAC role does", "RBAC 롤이 아닌 방법으로 클러스터가 허용함")
                : new($"the cluster says: {answer.Reason}", $"클러스터의 대답: {answer.Reason}"),
        };
    }

    /// <summary>What the subject may do beyond the rows and beyond what it may without this submission.</summary>
    public IEnumerable<Finding> Beyond(ImmutableArray<AccessRow> rows)
    {
        var asked = rows.SelectMany(row => row.Permissions(context.Namespace)).ToList();
        var known = before.GrantsOf(_user).ToList();
        return Findings(
            authorizer.GrantsOf(_user), grant => Gained(grant, known).Where(item => !asked.Exists(one => Means(one, item))), subject.Words);
    }

    /// <summary>What anyone else may do that they might not without this submission.</summary>
    public IEnumerable<Finding> OfOthers() =>
        from entry in authorizer.AllGrants()
        where entry.Subject.Name != _user.Name || _user.Name.Length == 0
        where subject.Kind != "Group" || !entry.Subject.Groups.Contains(subject.Name)
        group entry by entry.Name into one
        let everyone = Known(one.First().Subject)
        from finding in Findings(one.Select(entry => entry.Grant), grant => Gained(grant, everyone), one.Key)
        select finding;

    // Whoever has logged in may do what everyone may who has.
    private List<RbacGrant> Known(UserIdentity user) =>
        [.. before.GrantsOf(user.Groups is ["system:unauthenticated"] ? user : user with { Groups = user.Groups.Add(UserIdentity.Authenticated) })];

    private static IEnumerable<Permission> Gained(RbacGrant grant, List<RbacGrant> known) =>
        grant.Permissions().Where(permission => ServedResources.Has(permission) && !known.Exists(one => one.Covers(permission)));

    // A row allows the same thing, be it for one object of many.
    private static bool Means(Permission row, Permission permission) =>
        permission.Path is null && row with { Name = permission.Name } == permission;

    private static bool CoversSome(RbacGrant grant, Permission item) =>
        grant.Rule.Rule.Names.Any(name => grant.Covers(item with { Name = name }));

    // A role of the cluster is one thing, however many rules it has; a rule that the learner wrote is another place each.
    private IEnumerable<Finding> Findings(
        IEnumerable<RbacGrant> grants, Func<RbacGrant, IEnumerable<Permission>> wrong, LocalizedText who) =>
        from grant in grants
        let more = wrong(grant).ToList()
        where more.Count > 0
        group (grant, more) by (grant.Binding.Key, IsWritten(grant) ? grant.Rule : null) into one
        select Finding(one.First().grant, [.. one.SelectMany(item => item.more)], who);

    private bool IsWritten(RbacGrant grant) => context.IsOwn(grant.Rule.Role);

    private Finding Finding(RbacGrant grant, List<Permission> more, LocalizedText who)
    {
        var (text, where) = (Text(more), AccessExplainer.Where(grant.Scope));
        var binding = new RoleBindingView(grant.Binding);
        var finding = new Finding(new(
            $"{who.En} may {where.En} do what the task does not ask for: {text}",
            $"과제에서 요구하지 않은 권한이 {where.Ko} 주어집니다({who.Ko}): {text}"))
        {
            Found = new(
                $"{grant.Binding.Kind} {grant.Binding.Name} grants {binding.RoleKind} {binding.RoleName}",
                $"{grant.Binding.Kind} {grant.Binding.Name} 바인딩이 {binding.RoleKind} {binding.RoleName} 롤을 부여함"),
        };
        return IsWritten(grant)
            ? finding.About(grant.Rule.Role, FieldPath.Root.Child("rules").At(grant.Rule.Index))
            : finding.About(grant.Binding, FieldPath.Root.Child("roleRef"));
    }

    // get, list [pods, secrets]; create [pods/exec]
    private static string Text(List<Permission> more) => string.Join("; ", more
        .GroupBy(item => item.Target)
        .Select(group => (Target: group.Key, Verbs: string.Join(", ", group.Select(item => item.Verb).Distinct())))
        .GroupBy(item => item.Verbs)
        .Select(group => $"{group.Key} [{string.Join(", ", group.Select(item => item.Target))}]"));
}
