using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The defaults of the group autoscaling. Source: its <c>defaults.go</c>.</summary>
internal static class AutoscalingTable
{
    private const string V1 = "io.k8s.api.autoscaling.v1.";
    private const string V2 = "io.k8s.api.autoscaling.v2.";
    private const long CpuPercent = 80;

    public static IEnumerable<(string Type, TypeDefaults Defaults)> Entries =>
    [
        (V1 + "HorizontalPodAutoscaler", new() { Embedded = ["spec"] }),
        (V1 + "HorizontalPodAutoscalerSpec", new()
        {
            Fields = [FieldDefault.NumberPointer("minReplicas", "1"), FieldDefault.NumberPointer("targetCPUUtilizationPercentage", "80")],
        }),
        (V2 + "HorizontalPodAutoscaler", new() { Embedded = ["spec"] }),
        (V2 + "HorizontalPodAutoscalerSpec", new() { Fields = [FieldDefault.NumberPointer("minReplicas", "1")], Rule = WithMetrics }),
        (V2 + "HorizontalPodAutoscalerBehavior", new() { Rule = OfBehavior }),
    ];

    private static MappingNode WithMetrics(MappingNode spec)
    {
        if (spec.HasAny("metrics")) return spec;
        var at = spec.Position;
        var target = NodeEdit.Mapping(
            at, ("type", ScalarNode.Of(at, "Utilization")), ("averageUtilization", ScalarNode.Of(at, CpuPercent)));
        var cpu = NodeEdit.Mapping(at, ("name", ScalarNode.Of(at, "cpu")), ("target", target));
        return spec.With("metrics", NodeEdit.List(at, NodeEdit.Mapping(at, ("type", ScalarNode.Of(at, "Resource")), ("resource", cpu))));
    }

    private static MappingNode OfBehavior(MappingNode behavior) => behavior
        .ChangeOrAdd("scaleUp", rules =>
        {
            if (rules.Lacks("stabilizationWindowSeconds")) rules = rules.Set("stabilizationWindowSeconds", 0);
            return WithPolicies(rules, Policy(rules.Position, "Pods", 4), Policy(rules.Position, "Percent", 100));
        })
        .ChangeOrAdd("scaleDown", rules => WithPolicies(rules, Policy(rules.Position, "Percent", 100)));

    private static MappingNode WithPolicies(MappingNode rules, params Node[] policies)
    {
        if (rules.Lacks("selectPolicy")) rules = rules.Set("selectPolicy", "Max");
        return rules.Lacks("policies") ? rules.With("policies", NodeEdit.List(rules.Position, [.. policies])) : rules;
    }

    private static MappingNode Policy(Position at, string type, long value) => NodeEdit.Mapping(
        at, ("type", ScalarNode.Of(at, type)), ("value", ScalarNode.Of(at, value)), ("periodSeconds", ScalarNode.Of(at, 15)));
}
