using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A metric of an autoscaler.</summary>
/// <param name="Type"><c>Resource</c>, <c>ContainerResource</c>, <c>Pods</c>, <c>Object</c> or <c>External</c>.</param>
/// <param name="Name">The resource or metric.</param>
/// <param name="Container">The container of a ContainerResource; else empty.</param>
/// <param name="Utilization">The target in per cent of what is requested, or null.</param>
/// <param name="AverageValue">The target as an average amount, in thousandths, or null.</param>
public sealed record MetricView(string Type, string Name, string Container, long? Utilization, decimal? AverageValue)
{
    /// <summary>Whether it is a resource of the Pods: its load is known from what they use.</summary>
    public bool IsResource => Type is "Resource" or "ContainerResource";

    /// <summary>Reads an item of <c>spec.metrics</c>.</summary>
    public static MetricView From(Node item)
    {
        var type = item["type"]?.AsString() ?? "";
        var source = type.Length == 0 ? null : NodeLists.Present(item[char.ToLowerInvariant(type[0]) + type[1..]]);
        var target = source?["target"];
        return new(
            type,
            source?["name"]?.AsString() ?? source?["metric"]?["name"]?.AsString() ?? "",
            source?["container"]?.AsString() ?? "",
            target?["averageUtilization"]?.AsInteger(),
            Amounts.Of(target?["averageValue"])?.Milli);
    }
}
