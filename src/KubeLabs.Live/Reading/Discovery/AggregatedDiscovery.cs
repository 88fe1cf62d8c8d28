using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>The kind APIGroupDiscoveryList: everything that a server serves, in one answer. Source: the API apidiscovery.k8s.io.</summary>
internal static class AggregatedDiscovery
{
    /// <summary>What a server is asked to answer with; one that knows neither version answers as it always did.</summary>
    public const string Accept =
        "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
        + "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";

    /// <summary>The groups by name, or null where the answer is of another kind.</summary>
    public static Dictionary<string, DiscoveredGroup>? Read(Node answer)
    {
        if (answer["kind"]?.AsString() != "APIGroupDiscoveryList") return null;
        var groups = new Dictionary<string, DiscoveredGroup>(StringComparer.Ordinal);
        foreach (var item in Items(answer["items"]))
        {
            var versions = Items(item["versions"]).ToArray().Select(Version);
            groups[item["metadata"]?["name"]?.AsString() ?? ""] = new([.. versions]);
        }

        return groups;
    }

    private static DiscoveredVersion Version(Node version)
    {
        var resources = Items(version["resources"]).ToArray().Select(Resource).Where(resource => resource.Kind.Length > 0);
        return new(version["version"]?.AsString() ?? "", [.. resources], version["freshness"]?.AsString() != "Stale");
    }

    private static DiscoveredResource Resource(Node resource) => new(
        resource["responseKind"]?["kind"]?.AsString() ?? "",
        resource["resource"]?.AsString() ?? "",
        resource["scope"]?.AsString() == "Namespaced",
        Verbs.CanList(resource));

    private static ReadOnlySpan<Node> Items(Node? list) => list is null ? [] : list.Items;
}
