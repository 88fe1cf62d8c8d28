using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>The rules of the roles of a state, those of aggregated ClusterRoles gathered.</summary>
internal sealed class RoleRules
{
    public const string Group = "rbac.authorization.k8s.io";
    private readonly ClusterState _state;
    private readonly Dictionary<string, ImmutableArray<RoleRule>> _clusterRoles = [];
    private readonly Dictionary<string, ImmutableArray<RoleRule>> _roles = [];
    private readonly Lazy<Dictionary<string, ImmutableArray<RoleRule>>> _aggregated;

    public RoleRules(ClusterState state)
    {
        _state = state;
        _aggregated = new(() => RoleAggregation.Gather([.. state.List(Group, "ClusterRole")]));
    }

    /// <summary>The rules that a binding refers to; null where there is no such role.</summary>
    public ImmutableArray<RoleRule>? Of(RoleBindingView binding) => binding.RoleKind switch
    {
        "ClusterRole" => OfClusterRole(binding.RoleName),
        "Role" => OfRole(binding.Object.Namespace, binding.RoleName),
        _ => null,
    };

    private ImmutableArray<RoleRule>? OfRole(string ns, string name)
    {
        var key = $"{ns}/{name}";
        if (_roles.TryGetValue(key, out var known)) return known;
        if (_state.Find(Group, "Role", ns, name) is not { } role) return null;
        return _roles[key] = [.. AccessRule.ReadAll(role)];
    }

    private ImmutableArray<RoleRule>? OfClusterRole(string name)
    {
        if (_clusterRoles.TryGetValue(name, out var known)) return known;
        if (_state.Find(Group, "ClusterRole", "", name) is not { } role) return null;
        return _clusterRoles[name] = RoleAggregation.IsAggregated(role) ? _aggregated.Value[name] : [.. AccessRule.ReadAll(role)];
    }
}
