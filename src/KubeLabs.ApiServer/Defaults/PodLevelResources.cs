using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Defaults of <c>spec.resources</c> of a Pod, where it is written: requests come from the containers, then from the limits;
/// limits of huge pages from the containers.
/// </summary>
internal static class PodLevelResources
{
    private const string HugePages = "hugepages-";

    public static MappingNode Apply(MappingNode spec) =>
        spec.Object("resources") is null ? spec : spec.Change("resources", x => WithRequests(WithHugePages(x, spec), spec));

    private static MappingNode WithHugePages(MappingNode resources, MappingNode spec)
    {
        if (!resources.HasAny("limits") && !resources.HasAny("requests")) return resources;
        var limits = resources.Object("limits") ?? MappingNode.Empty(resources.Position);
        foreach (var (name, amount) in ContainerResources.Sum(spec, "limits"))
        {
            if (!name.StartsWith(HugePages, StringComparison.Ordinal) || resources["requests"]?[name] is not null) continue;
            if (limits.IndexOf(name) < 0) limits = limits.Set(name, amount.ToString());
        }

        return limits.Values.Length == 0 ? resources : resources.With("limits", limits);
    }

    private static MappingNode WithRequests(MappingNode resources, MappingNode spec)
    {
        if (!resources.HasAny("limits")) return resources;
        var requests = resources.Object("requests") ?? MappingNode.Empty(resources.Position);
        foreach (var (name, amount) in ContainerResources.Sum(spec, "requests"))
        {
            if (name is ("cpu" or "memory") && requests.IndexOf(name) < 0) requests = requests.Set(name, amount.ToString());
        }

        foreach (var limit in resources["limits"]!.Entries)
        {
            if (PodResources.IsForWholePod(limit.Key) && requests.IndexOf(limit.Key) < 0) requests = requests.With(limit.Key, limit.Value);
        }

        return requests.Values.Length == 0 ? resources : resources.With("requests", requests);
    }
}
