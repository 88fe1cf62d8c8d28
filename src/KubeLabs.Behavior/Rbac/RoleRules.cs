using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The rules of the roles of a state, those of aggregated ClusterRoles gathered as the aggregation controller does: it replaces their own
/// by the rules of every other ClusterRole that one of the selectors matches, over as many steps as it takes.
/// </summary>
internal sealed class RoleRules
{
    public const string Group = "rbac.authorization.k8s.io";
    private readonly ClusterState _state;
    private readonly Dictionary<string, ImmutableArray<RoleRule>> _clusterRoles = [];
    private readonly Dictionary<string, ImmutableArray<RoleRule>> _roles = [];

    public RoleRules(ClusterState state) => _state = state;

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
        var rules = ImmutableArray.CreateBuilder<RoleRule>();
        Collect(role, rules, []);
        return _clusterRoles[name] = rules.ToImmutable();
    }

    // Each role is visited once, so roles that aggregate one another come to an end.
    private void Collect(KubeObject first, ImmutableArray<RoleRule>.Builder rules, HashSet<string> visited)
    {
        var open = new Stack<KubeObject>([first]);
        while (open.TryPop(out var role))
        {
            if (!visited.Add(role.Name)) continue;
            if (NodeLists.Present(role.Root["aggregationRule"]) is not { } aggregation)
            {
                rules.AddRange(AccessRule.ReadAll(role));
                continue;
            }

            foreach (var item in aggregation["clusterRoleSelectors"] is { } list ? list.Items : [])
            {
                var selector = LabelSelector.From(item);
                foreach (var other in _state.List(Group, "ClusterRole"))
                {
                    if (selector.Matches(other.Labels)) open.Push(other);
                }
            }
        }
    }
}
