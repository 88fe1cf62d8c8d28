using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// Addresses that someone gives a Service by hand: kube-proxy takes every EndpointSlice that bears the Service's name in its label,
/// whoever made it.
/// </summary>
public static class ForeignEndpoints
{
    private const string ServiceNameLabel = "kubernetes.io/service-name";

    /// <summary>The slices of a Service that no controller made and that hold an address.</summary>
    public static IEnumerable<KubeObject> Of(ServiceView service, ClusterState state) =>
        state.List("discovery.k8s.io", "EndpointSlice", service.Object.Namespace)
            .Where(slice => slice.Labels?[ServiceNameLabel]?.AsString() == service.Object.Name && Addresses(slice).Any());

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
