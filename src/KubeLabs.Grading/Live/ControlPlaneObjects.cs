using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Objects of a live cluster that nobody makes by hand.</summary>
internal static class ControlPlaneObjects
{
    private const string Bootstrapping = "kubernetes.io/bootstrapping";
    private static readonly string[] _namespaces = ["default", "local-path-storage"];

    /// <summary>Whether the control plane, a controller or the maker of the cluster made an object.</summary>
    public static bool Contains(KubeObject item) =>
        IsOfSystem(item.Namespace)
        || item.Name.StartsWith("system:", StringComparison.Ordinal)
        || item.Labels?[Bootstrapping] is not null
        || LiveObjects.ControllerOf(item) is not null
        || IsBuiltIn(item);

    private static bool IsOfSystem(string ns) => ns.StartsWith("kube-", StringComparison.Ordinal) || ns == "local-path-storage";

    private static bool IsBuiltIn(KubeObject item) => item.Kind switch
    {
        "Namespace" => IsOfSystem(item.Name) || _namespaces.Contains(item.Name),
        "ServiceAccount" => item.Name == "default",
        "ConfigMap" => item.Name == "kube-root-ca.crt",
        "Service" or "Endpoints" or "EndpointSlice" => item is { Name: "kubernetes", Namespace: "default" },
        "Node" => true,
        _ => false,
    };
}
