using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The Pods that a Service reaches on a live cluster: those that the EndpointSlices of its controller refer to, ready or not. Pods that are
/// being deleted take no new traffic.
/// </summary>
internal static class LiveEndpoints
{
    public static ServiceEndpoints Of(ServiceView service, ClusterState state)
    {
        if (!service.HasSelector) return new(service, []);
        var slices = ForeignEndpoints.SlicesOf(service, state).Where(ForeignEndpoints.IsOfController).ToList();
        var named = slices.SelectMany(static slice => slice.Root["endpoints"] is { } list ? list.Items.ToArray() : [])
            .Where(static endpoint => endpoint["conditions"]?["terminating"]?.AsBoolean() != true
                && endpoint["targetRef"]?["kind"]?.AsString() == "Pod")
            .ToLookup(static endpoint => endpoint["targetRef"]?["name"]?.AsString() ?? "");
        ImmutableArray<PodInstance> pods = [.. state.PodsOf(service.Object.Namespace).Where(pod => named[pod.Pod.Name].Any(one => Is(one, pod.Pod)))];
        return new(service, pods)
        {
            IsActedOn = slices.Count > 0,
            HasReady = pods.Any(pod => named[pod.Pod.Name].Any(static one => one["conditions"]?["ready"]?.AsBoolean() != false)),
        };
    }

    private static bool Is(Node endpoint, KubeObject pod) =>
        endpoint["targetRef"]?["uid"]?.AsString() is not { Length: > 0 } uid || uid == LiveObjects.UidOf(pod);
}
