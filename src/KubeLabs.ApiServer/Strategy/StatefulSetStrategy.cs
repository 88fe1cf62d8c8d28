using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>How many Pods a StatefulSet may replace at once is behind a feature that is off: the field is dropped.</summary>
internal static class StatefulSetStrategy
{
    private const string Field = "maxUnavailable";

    /// <summary>The StatefulSet without it, unless what it replaces has it.</summary>
    public static MappingNode Prepare(MappingNode root, KubeObject? old) => Rolling(old?.Spec).Has(Field)
        ? root
        : root.Change("spec", spec => spec.Change("updateStrategy", strategy => strategy.Change("rollingUpdate", Without)));

    private static Node? Rolling(Node? spec) => spec?["updateStrategy"]?["rollingUpdate"];

    private static MappingNode Without(MappingNode rolling) => rolling.Without(Field);
}
