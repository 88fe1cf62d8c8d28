using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// Whether someone may do something, as kube-apiserver's RBAC authoriser answers. Source: its rule resolver. Where several bindings allow
/// one request, the server names any of them; here it is the first by name.
/// </summary>
public sealed class RbacAuthorizer
{
    private readonly RoleRules _rules;
    private readonly ImmutableArray<RoleBindingView> _clusterBindings;
    private readonly Dictionary<string, ImmutableArray<RoleBindingView>> _bindings = [];

    /// <summary>The authoriser of a cluster.</summary>
    public RbacAuthorizer(ClusterState state)
    {
        _rules = new(state);
        _clusterBindings = [.. state.List(RoleRules.Group, "ClusterRoleBinding").Select(static item => new RoleBindingView(item))];
        foreach (var ns in state.List(RoleRules.Group, "RoleBinding").GroupBy(static item => item.Namespace, StringComparer.Ordinal))
            _bindings[ns.Key] = [.. ns.Select(static item => new RoleBindingView(item))];
    }

    /// <summary>The answer to one request.</summary>
    public AccessDecision Authorize(UserIdentity user, AccessRequest request)
    {
        if (user.Groups.Contains(UserIdentity.Masters)) return new(true, "");
        var missing = new List<string>();
        foreach (var binding in BindingsOf(request))
        {
            if (binding.SubjectOf(user) is not { } subject) continue;
            if (_rules.Of(binding) is not { } rules) Note(missing, binding);
            else if (rules.Any(rule => rule.Rule.Allows(request))) return new(true, $"RBAC: allowed by {binding} to {subject}");
        }

        return new(false, Reason(missing));
    }

    /// <summary>Every binding that names someone, or a group of theirs.</summary>
    public IEnumerable<RoleBindingView> BindingsOf(UserIdentity user) => Bindings().Where(binding => binding.SubjectOf(user) is not null);

    /// <summary>Whether the role that a binding refers to exists.</summary>
    public bool HasRole(RoleBindingView binding) => _rules.Of(binding) is not null;

    /// <summary>Every rule that someone has, through whatever binding, in whatever namespace.</summary>
    public IEnumerable<RbacGrant> GrantsOf(UserIdentity user) => BindingsOf(user).SelectMany(Grants);

    /// <summary>Every rule of every subject of every binding: who it is, in words too, and what they have.</summary>
    public IEnumerable<(UserIdentity Subject, LocalizedText Name, RbacGrant Grant)> AllGrants() =>
        from binding in Bindings()
        from subject in binding.Subjects
        from grant in Grants(binding)
        select (subject.Identity, subject.Words, grant);

    /// <summary>Every binding.</summary>
    public IEnumerable<RoleBindingView> Bindings() => _clusterBindings.Concat(_bindings.Values.SelectMany(static items => items));

    private IEnumerable<RbacGrant> Grants(RoleBindingView binding) =>
        _rules.Of(binding) is { } rules ? rules.Select(rule => new RbacGrant(binding.Object, rule)) : [];

    // A path belongs to no namespace, and neither does a request without one: only what is bound cluster-wide speaks of them.
    private ImmutableArray<RoleBindingView> BindingsOf(AccessRequest request) =>
        request.Namespace.Length > 0 && _bindings.TryGetValue(request.Namespace, out var own) ? [.. _clusterBindings, .. own] : _clusterBindings;

    private static void Note(List<string> missing, RoleBindingView binding)
    {
        var text = binding.RoleKind is "Role" or "ClusterRole"
            ? $"{binding.RoleKind.ToLowerInvariant()}.{RoleRules.Group} \"{binding.RoleName}\" not found"
            : $"unsupported role reference kind: \"{binding.RoleKind}\"";
        if (!missing.Contains(text)) missing.Add(text);
    }

    private static string Reason(List<string> missing) => missing switch
    {
        [] => "",
        [var one] => $"RBAC: {one}",
        _ => $"RBAC: [{string.Join(", ", missing)}]",
    };
}
