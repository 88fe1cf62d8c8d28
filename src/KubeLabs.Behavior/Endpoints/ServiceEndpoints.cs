using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// The Pods that a Service reaches, as the EndpointSlice controller would list them once they are ready; on a live cluster, as it lists them.
/// </summary>
/// <param name="Service">The Service.</param>
/// <param name="Pods">The Pods that it selects and that can take traffic.</param>
public sealed record ServiceEndpoints(ServiceView Service, ImmutableArray<PodInstance> Pods)
{
    /// <summary>Whether the controller has made slices of the Service; always, offline.</summary>
    public bool IsActedOn { get; init; } = true;

    /// <summary>Whether one of the Pods at least is ready; always, offline.</summary>
    public bool HasReady { get; init; } = true;

    /// <summary>
    /// What a Service selects in its own namespace. Pods that have ended are left out; those being deleted too.
    /// Source: the endpointslice controller (<c>ShouldPodBeInEndpoints</c>).
    /// </summary>
    public static ServiceEndpoints Of(ServiceView service, ClusterState state)
    {
        return state.Live is null ? new(service, Selected(service, state)) : LiveEndpoints.Of(service, state);
    }

    /// <summary>The Pods that the selector of a Service means, whatever a controller has made of that.</summary>
    public static ImmutableArray<PodInstance> Selected(ServiceView service, ClusterState state)
    {
        if (!service.HasSelector) return [];
        var selector = service.Selector;
        return
        [
            .. state.PodsOf(service.Object.Namespace)
                .Where(pod => !pod.HasEnded && !pod.IsTerminating && selector.Matches(pod.Labels)),
        ];
    }

    /// <summary>
    /// The port of a Pod at which a port of the Service ends, or null where the Pod declares no port of that name. A headless Service
    /// translates nothing: a client that asks for its port talks to the same port of the Pod.
    /// </summary>
    public static int? TargetOf(ServiceView service, ServicePortView port, PodInstance pod)
    {
        if (service.IsHeadless) return port.Port;
        return port.TargetNumber ?? ContainerPorts.Find(pod.Pod.Spec, port.TargetName!, port.Protocol);
    }
}
