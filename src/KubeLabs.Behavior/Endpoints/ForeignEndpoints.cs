using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// Addresses that someone gives a Service by hand: kube-proxy takes every EndpointSlice that bears the Service's name in its label,
/// whoever made it.
/// </summary>
public static class ForeignEndpoints
{
    private const string ServiceNameLabel = "kubernetes.io/service-name";
    private const string ManagedByLabel = "endpointslice.kubernetes.io/managed-by";

    /// <summary>The slices of a Service that no controller made and that hold an address.</summary>
    public static IEnumerable<KubeObject> Of(ServiceView service, ClusterState state) =>
        SlicesOf(service, state).Where(static slice => !IsOfController(slice) && Addresses(slice).Any());

    /// <summary>All slices of a Service, whoever made them.</summary>
    internal static IEnumerable<KubeObject> SlicesOf(ServiceView service, ClusterState state) =>
        state.List("discovery.k8s.io", "EndpointSlice", service.Object.Namespace)
            .Where(slice => slice.Labels?[ServiceNameLabel]?.AsString() == service.Object.Name);

    /// <summary>Whether the controller made a slice. What claims to be of it and is not, the controller takes away.</summary>
    internal static bool IsOfController(KubeObject slice) =>
        slice.Labels?[ManagedByLabel]?.AsString() == "endpointslice-controller.k8s.io" && LiveObjects.ControllerOf(slice) is not null;

    /// <summary>The addresses of a slice.</summary>
    public static IEnumerable<string> Addresses(KubeObject slice)
    {
        var addresses = new List<string>();
        foreach (var endpoint in slice.Root["endpoints"] is { } list ? list.Items : [])
        {
            foreach (var address in endpoint["addresses"] is { } items ? items.Items : []) addresses.Add(address.AsString() ?? "");
        }

        return addresses;
    }
}
