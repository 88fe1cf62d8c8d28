using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// A HorizontalPodAutoscaler in its other version: autoscaling/v1 knows one target for CPU where autoscaling/v2 has a list of metrics. The
/// annotations in which v1 keeps what it does not know are not made.
/// </summary>
internal static class AutoscalerVersions
{
    public static MappingNode Convert(MappingNode root, string version) => version switch
    {
        "v1" => root.Change("spec", ToFirst),
        "v2" => root.Change("spec", ToSecond),
        _ => root,
    };

    private static MappingNode ToFirst(MappingNode spec)
    {
        Node? percent = null;
        foreach (var metric in spec.List("metrics"))
        {
            if (percent is null && metric.Text("type") == "Resource" && metric["resource"].Text("name") == "cpu")
                percent = metric["resource"]?["target"].Field("averageUtilization");
        }

        spec = spec.Without("metrics").Without("behavior");
        return percent is null ? spec : spec.With("targetCPUUtilizationPercentage", percent);
    }

    private static MappingNode ToSecond(MappingNode spec) => AutoscalerV1.Converted(spec);
}
