using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>autoscaling/v1: a target for CPU alone, which is one of the metrics of autoscaling/v2.</summary>
internal static class AutoscalerV1
{
    /// <summary>The spec as the newer version has it.</summary>
    public static Node? Converted(KubeObject scaler) =>
        scaler.Type.Version == "v1" && scaler.Spec is MappingNode spec ? Converted(spec) : scaler.Spec;

    /// <summary>A spec of autoscaling/v1 as the newer version has it.</summary>
    public static MappingNode Converted(MappingNode spec) => spec.Field("targetCPUUtilizationPercentage") is { } percent
        ? spec.Without("targetCPUUtilizationPercentage").With("metrics", NodeEdit.List(spec.Position, CpuMetric(percent)))
        : spec;

    private static MappingNode CpuMetric(Node percent)
    {
        var at = percent.Position;
        var target = NodeEdit.Mapping(at, ("type", ScalarNode.Of(at, "Utilization")), ("averageUtilization", percent));
        var cpu = NodeEdit.Mapping(at, ("name", ScalarNode.Of(at, "cpu")), ("target", target));
        return NodeEdit.Mapping(at, ("type", ScalarNode.Of(at, "Resource")), ("resource", cpu));
    }
}
