using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// A limit for containers defaults its defaults: the limit from the maximum, the request from the limit, then from the minimum.
/// </summary>
internal static class LimitRangeDefaults
{
    public static MappingNode OfItem(MappingNode item)
    {
        if (item.Text("type") != "Container") return item;
        var limits = ResourceAmounts.FillFrom(item.Object("default") ?? MappingNode.Empty(item.Position), item["max"]);
        var requests = ResourceAmounts.FillFrom(item.Object("defaultRequest") ?? MappingNode.Empty(item.Position), limits);
        requests = ResourceAmounts.FillFrom(requests, item["min"]);
        return WithAny(WithAny(item, "default", limits), "defaultRequest", requests);
    }

    private static MappingNode WithAny(MappingNode item, string field, MappingNode amounts) =>
        amounts.Values.Length == 0 || ReferenceEquals(item[field], amounts) ? item : item.With(field, amounts);
}
