using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The kinds of which the server counts how often the spec was changed: those that <c>PrepareForCreate</c> gives a generation.</summary>
internal static class Generations
{
    private static readonly (string Group, string Kind)[] _counted =
    [
        ("", "Pod"), ("", "PodTemplate"), ("", "ReplicationController"), ("scheduling.k8s.io", "PriorityClass"),
        ("networking.k8s.io", "IngressClass"), ("networking.k8s.io", "NetworkPolicy"), ("networking.k8s.io", "Ingress"),
        ("discovery.k8s.io", "EndpointSlice"), ("policy", "PodDisruptionBudget"), ("flowcontrol.apiserver.k8s.io", "FlowSchema"),
        ("flowcontrol.apiserver.k8s.io", "PriorityLevelConfiguration"), ("resource.k8s.io", "ResourceSlice"), ("resource.k8s.io", "DeviceClass"),
        ("admissionregistration.k8s.io", "MutatingWebhookConfiguration"), ("admissionregistration.k8s.io", "ValidatingWebhookConfiguration"),
        ("apiextensions.k8s.io", "CustomResourceDefinition"),
    ];

    /// <summary>Whether objects of a type have a generation. Every custom kind counts.</summary>
    public static bool AreCounted(GroupVersionKind type)
    {
        if (type.Group is "apps" or "batch") return type.Kind != "ControllerRevision";
        foreach (var (group, kind) in _counted)
        {
            if (group == type.Group && kind == type.Kind) return true;
        }

        return SchemaCatalog.BuiltIn.Find(type) is null;
    }
}
