using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says what a subject lacks, and why its bindings and roles do not give it.</summary>
internal sealed class AccessExplainer(CheckContext context, AccessSubject subject, RbacAuthorizer authorizer)
{
    private readonly UserIdentity _user = subject.In(context.Namespace);

    /// <summary>What the subject may not do of a row: a finding for each resource, with all verbs that are missing.</summary>
    public IEnumerable<Finding> Lacks(AccessRow row) => row.Permissions(context.Namespace)
        .Where(permission => !IsAllowed(permission))
        .GroupBy(permission => permission.Resource)
        .Select(group => Lack(row.Scope(context.Namespace), group.First(), [.. group.Select(permission => permission.Verb)]));

    /// <summary>A namespace in words, or the whole cluster.</summary>
    public static LocalizedText Where(string scope) =>
        scope.Length == 0 ? new("in the whole cluster", "클러스터 전체에서") : new($"in namespace {scope}", $"네임스페이스 {scope}에서");

    // A live cluster is asked itself; without an answer nothing is judged.
    private bool IsAllowed(Permission permission) => context.IsLive
        ? context.State.Answer(subject.Question(context.Namespace, permission)) is not AccessAnswer { IsAllowed: false }
        : authorizer.Authorize(_user, AccessRow.Request(permission)).IsAllowed;

    private Finding Lack(string scope, Permission permission, ImmutableArray<string> verbs)
    {
        var (where, list) = (Where(scope), string.Join(", ", verbs));
        var finding = new Finding(new(
            $"{subject.Words.En} cannot {list} {permission.Target} {where.En}",
            $"{where.Ko} {permission.Target} 리소스에 대한 권한({list})이 없습니다({subject.Words.Ko})"))
        {
            Expected = new($"{list} on {permission.Target}, whatever the object's name", $"오브젝트 이름과 관계없이 {permission.Target}에 {list}"),
        };
        return Missing(scope, finding) ?? Unbound(scope, finding) ?? Rules(scope, finding);
    }

    private IEnumerable<RoleBindingView> Own() =>
        authorizer.BindingsOf(_user).Where(binding => context.IsOwn(binding.Object));

    private Finding? Missing(string scope, Finding finding)
    {
        var binding = Own().FirstOrDefault(item => Holds(item, scope) && !authorizer.HasRole(item));
        return binding is null ? null : (finding with
        {
            Found = new(
                $"{binding.Object.Kind} {binding.Object.Name} refers to {binding.RoleKind} {binding.RoleName}, which does not exist there",
                $"{binding.Object.Kind} {binding.Object.Name} 바인딩이 참조하는 {binding.RoleKind} {binding.RoleName} 오브젝트가 없습니다"),
        }).About(binding.Object, FieldPath.Parse("roleRef.name"));
    }

    private Finding? Unbound(string scope, Finding finding)
    {
        if (Own().Any(item => Holds(item, scope))) return null;
        if (Own().FirstOrDefault() is { } elsewhere)
        {
            var other = elsewhere.Object.Namespace;
            return (finding with { Found = new($"a binding in namespace {other}", $"네임스페이스 {other}에 있는 바인딩") })
                .About(elsewhere.Object, FieldPath.Parse("metadata.namespace"));
        }

        var foreign = authorizer.Bindings().FirstOrDefault(item => context.IsOwn(item.Object));
        return foreign is null
            ? finding with { Found = new("no binding names it", "이 주체를 지정한 바인딩이 없음") }
            : (finding with { Found = new($"a binding for {foreign.Words.En}", $"다음 주체를 지정한 바인딩: {foreign.Words.Ko}") })
                .About(foreign.Object, FieldPath.Parse("subjects"));
    }

    private Finding Rules(string scope, Finding finding)
    {
        var grants = authorizer.GrantsOf(_user)
            .Where(grant => context.IsOwn(grant.Binding) && Holds(grant.Scope, scope)).ToList();
        if (grants.Count == 0) return finding with { Found = new("a role without rules", "규칙이 없는 롤") };
        var text = string.Join("; ", grants.Select(grant => Text(grant.Rule.Rule)).Distinct());
        var role = grants[0].Rule;
        return (finding with { Found = new($"roles that allow: {text}", $"롤이 허용하는 것: {text}") })
            .About(role.Role, FieldPath.Root.Child("rules").At(role.Index));
    }

    private static bool Holds(RoleBindingView binding, string scope) => Holds(binding.Object.Namespace, scope);

    private static bool Holds(string granted, string scope) => granted.Length == 0 || granted == scope;

    private static string Text(AccessRule rule)
    {
        var verbs = string.Join(", ", rule.Verbs);
        if (rule.Resources.IsEmpty) return $"{verbs} {string.Join(", ", rule.Paths)}";
        var groups = string.Join(", ", rule.Groups.Select(group => group.Length == 0 ? "\"\"" : group));
        var names = rule.Names.IsEmpty ? "" : $" [{string.Join(", ", rule.Names)}]";
        return $"{verbs} {string.Join(", ", rule.Resources)}{names} ({groups})";
    }
}
