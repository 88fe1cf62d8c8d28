using KubeLabs.ApiServer;
using KubeLabs.Behavior;

namespace KubeLabs.Grading;

/// <summary>Whether a permission means anything: a rule may name what no API server serves, and grants nothing by it.</summary>
internal static class ServedResources
{
    private const string RemovedGroup = "extensions";
    private static readonly Lazy<HashSet<string>> _groups =
        new(() => [RemovedGroup, .. SchemaCatalog.BuiltIn.All.Select(type => type.Type.Group)]);

    private static readonly Lazy<HashSet<string>> _resources =
        new(() => [.. SchemaCatalog.BuiltIn.All.Select(type => $"{type.Type.Group}/{type.Plural}")]);

    /// <summary>
    /// False for a resource that its built-in group does not have, and for <c>pods/*</c>, which RBAC does not read as a pattern. A group
    /// that Kubernetes does not know may be that of a custom resource.
    /// </summary>
    public static bool Has(Permission permission)
    {
        if (permission.Path is not null) return true;
        var (group, resource) = (permission.Group, permission.Resource);
        if (resource.EndsWith("/*", StringComparison.Ordinal)) return false;
        if (group == "*" || resource.StartsWith('*') || !_groups.Value.Contains(group)) return true;
        var slash = resource.IndexOf('/', StringComparison.Ordinal);
        return _resources.Value.Contains($"{group}/{(slash < 0 ? resource : resource[..slash])}");
    }
}
