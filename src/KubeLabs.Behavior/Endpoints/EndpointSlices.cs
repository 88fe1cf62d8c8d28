using System.Collections.Immutable;
using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The EndpointSlices of a Service, from what the status of its Pods says at this moment. Source: the endpointslice controller's
/// reconciler. What a Service reaches once its Pods run is <see cref="ServiceEndpoints"/>.
/// </summary>
public static class EndpointSlices
{
    // The controller's default for --max-endpoints-per-slice.
    private const int MostEndpoints = 100;

    /// <summary>
    /// The slices of the family IPv4. None for a Service without a selector, whose slices others make, and for a mere name of another
    /// DNS name; one empty slice where no Pod has an address.
    /// </summary>
    /// <param name="service">The Service.</param>
    /// <param name="pods">Pods with their status, of any namespace.</param>
    public static ImmutableArray<EndpointSlice> Of(ServiceView service, IEnumerable<KubeObject> pods)
    {
        if (!service.HasSelector) return [];
        var selector = service.Selector;
        var groups = new SortedDictionary<string, (ImmutableArray<SlicePort> Ports, List<SliceEndpoint> Endpoints)>(StringComparer.Ordinal);
        foreach (var pod in pods)
        {
            if (pod.Namespace != service.Object.Namespace || !selector.Matches(pod.Labels) || new PodView(pod).IsFinished) continue;
            if (Addresses(pod) is not { IsEmpty: false } addresses) continue;
            var ports = PortsOf(service, pod);
            var key = KeyOf(ports);
            if (!groups.TryGetValue(key, out var group)) groups[key] = group = (ports, []);
            group.Endpoints.Add(Endpoint(service, pod, addresses));
        }

        if (groups.Count == 0) return [new([], [])];
        return
        [
            .. from entry in groups.Values
               from some in entry.Endpoints.Chunk(MostEndpoints)
               select new EndpointSlice(entry.Ports, [.. some]),
        ];
    }

    private static SliceEndpoint Endpoint(ServiceView service, KubeObject pod, ImmutableArray<string> addresses)
    {
        var isServing = PodConditions.IsReady(pod);
        var isTerminating = new PodView(pod).IsTerminating;
        var hostname = pod.Spec?["hostname"]?.AsString() ?? "";
        var isNamed = hostname.Length > 0 && pod.Spec?["subdomain"]?.AsString() == service.Object.Name;
        var isReady = service.PublishesNotReadyAddresses || (isServing && !isTerminating);
        return new(pod, addresses, isReady, isServing, isTerminating, isNamed ? hostname : null);
    }

    private static ImmutableArray<SlicePort> PortsOf(ServiceView service, KubeObject pod)
    {
        var ports = ImmutableArray.CreateBuilder<SlicePort>();
        foreach (var port in service.Ports)
        {
            if ((port.TargetNumber ?? ContainerPorts.Find(pod.Spec, port.TargetName!, port.Protocol)) is not { } number) continue;
            ports.Add(new(port.Name, number, port.Protocol, port.Node["appProtocol"]?.AsString()));
        }

        return ports.ToImmutable();
    }

    private static string KeyOf(ImmutableArray<SlicePort> ports) => string.Join(',', ports
        .Select(port => string.Create(CultureInfo.InvariantCulture, $"{port.Name}:{port.Port}/{port.Protocol}/{port.AppProtocol}"))
        .Order(StringComparer.Ordinal));

    private static ImmutableArray<string> Addresses(KubeObject pod)
    {
        var addresses = ImmutableArray.CreateBuilder<string>();
        foreach (var item in pod.Root["status"]?["podIPs"] is { } list ? list.Items : [])
        {
            if (item["ip"]?.AsString() is not { Length: > 0 } address || address.Contains(':', StringComparison.Ordinal)) continue;
            addresses.Add(address);
        }

        return addresses.ToImmutable();
    }
}
