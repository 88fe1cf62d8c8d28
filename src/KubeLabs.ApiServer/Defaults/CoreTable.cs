using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The defaults of the core group's other kinds. Source: <c>pkg/apis/core/v1/defaults.go</c>.</summary>
internal static class CoreTable
{
    private const string Core = "io.k8s.api.core.v1.";

    public static IEnumerable<(string Type, TypeDefaults Defaults)> Entries =>
    [
        (Core + "Service", new() { Embedded = ["spec"], Rule = ServiceDefaults.OfService }),
        (Core + "ServiceSpec", new()
        {
            Fields = [FieldDefault.Text("sessionAffinity", "None"), FieldDefault.Text("type", "ClusterIP")],
            Rule = ServiceDefaults.OfSpec,
        }),
        (Core + "Secret", new() { Rule = SecretDefaults.WithStringData, Fields = [FieldDefault.Text("type", "Opaque")] }),
        (Core + "Namespace", new() { Rule = WithNameLabel, Embedded = ["status"] }),
        (Core + "NamespaceStatus", new() { Fields = [FieldDefault.Text("phase", "Active")] }),
        (Core + "NodeSpec", new() { Rule = WithPodCidrs }),
        (Core + "NodeStatus", new() { Rule = WithAllocatable }),
        (Core + "EndpointPort", new() { Fields = [FieldDefault.Text("protocol", "TCP")] }),
        (Core + "LimitRangeItem", new() { Rule = LimitRangeDefaults.OfItem }),
        (Core + "ReplicationController", new() { Rule = WithTemplateLabels, Embedded = ["spec"] }),
        (Core + "ReplicationControllerSpec", new() { Fields = [FieldDefault.NumberPointer("replicas", "1")] }),
    ];

    /// <summary>A namespace carries its name as a label.</summary>
    public static MappingNode WithNameLabel(MappingNode root)
    {
        const string label = "kubernetes.io/metadata.name";
        var name = root["metadata"].Text("name");
        if (name.Length == 0 || root["metadata"]?["labels"].Text(label) == name) return root;
        return root.Change("metadata", metadata => metadata.ChangeOrAdd("labels", labels => labels.Set(label, name)));
    }

    // podCIDR is the old name of the first of podCIDRs; where both are written and differ, the old one counts alone.
    private static MappingNode WithPodCidrs(MappingNode spec)
    {
        var single = spec.Text("podCIDR");
        var list = spec.List("podCIDRs");
        if (single.Length == 0) return list.Length == 0 ? spec : spec.With("podCIDR", list[0]);
        return list.Length > 0 && list[0].AsString() == single
            ? spec
            : spec.With("podCIDRs", NodeEdit.List(spec["podCIDR"]!.Position, spec["podCIDR"]!));
    }

    private static MappingNode WithAllocatable(MappingNode status) =>
        status.Lacks("allocatable") && status.Object("capacity") is { } capacity ? status.With("allocatable", capacity) : status;

    private static MappingNode WithTemplateLabels(MappingNode root)
    {
        if (root["spec"]?["template"]?["metadata"]?["labels"] is not MappingNode labels) return root;
        var selecting = root["spec"].HasAny("selector") ? root : root.Change("spec", spec => spec.With("selector", labels));
        return root["metadata"].HasAny("labels")
            ? selecting
            : selecting.ChangeOrAdd("metadata", metadata => metadata.With("labels", labels));
    }
}
