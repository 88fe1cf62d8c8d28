using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The rules of aggregated ClusterRoles, gathered as the aggregation controller does: it replaces a role's own by those of every other role
/// that one of the selectors matches, until nothing changes. Where it finds none at all, it applies nothing and the role keeps its own.
/// Source: <c>clusterroleaggregation_controller.go</c>.
/// </summary>
internal static class RoleAggregation
{
    /// <summary>The rules of each aggregated role, by name. Roles that aggregate one another in a circle come to an end.</summary>
    public static Dictionary<string, ImmutableArray<RoleRule>> Gather(ImmutableArray<KubeObject> clusterRoles)
    {
        var rules = clusterRoles.ToDictionary(static role => role.Name, static role => AccessRule.ReadAll(role).ToImmutableArray());
        var aggregated = clusterRoles.Where(IsAggregated).Select(role => (role.Name, Selected: Selected(role, clusterRoles))).ToList();
        var changes = true;
        for (var round = 0; changes && round <= aggregated.Count; round++)
        {
            changes = false;
            foreach (var (name, selected) in aggregated) changes |= Replace(rules, name, selected);
        }

        return aggregated.ToDictionary(static role => role.Name, role => rules[role.Name]);
    }

    /// <summary>Whether its rules are gathered from others.</summary>
    public static bool IsAggregated(KubeObject role) => NodeLists.Present(role.Root["aggregationRule"]) is not null;

    private static bool Replace(Dictionary<string, ImmutableArray<RoleRule>> rules, string name, ImmutableArray<string> selected)
    {
        // One rule can come by several ways.
        var found = new HashSet<RoleRule>(ReferenceEqualityComparer.Instance);
        foreach (var other in selected) found.UnionWith(rules[other]);
        if (found.Count == 0 || found.SetEquals(rules[name])) return false;
        rules[name] = [.. found];
        return true;
    }

    private static ImmutableArray<string> Selected(KubeObject role, ImmutableArray<KubeObject> others)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var selectors = NodeLists.Map(role.Root["aggregationRule"]!["clusterRoleSelectors"], LabelSelector.From);
        foreach (var other in others)
        {
            if (other.Name != role.Name && selectors.Any(selector => selector.Matches(other.Labels))) names.Add(other.Name);
        }

        return names.ToImmutable();
    }
}
