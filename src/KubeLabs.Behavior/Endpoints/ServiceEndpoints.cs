using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// The Pods that a Service reaches, as the EndpointSlice controller would list them once they are ready.
/// </summary>
/// <param name="Service">The Service.</param>
/// <param name="Pods">The Pods that it selects and that can take traffic.</param>
public sealed record ServiceEndpoints(ServiceView Service, ImmutableArray<PodInstance> Pods)
{
    /// <summary>
    /// What a Service selects in its own namespace. Pods that have ended are left out; those being deleted too.
    /// Source: the endpointslice controller (<c>ShouldPodBeInEndpoints</c>).
    /// </summary>
    public static ServiceEndpoints Of(ServiceView service, ClusterState state)
    {
        if (!service.HasSelector) return new(service, []);
        var selector = service.Selector;
        var pods = ImmutableArray.CreateBuilder<PodInstance>();
        foreach (var pod in state.Pods)
        {
            if (pod.Namespace != service.Object.Namespace || pod.HasEnded || pod.IsTerminating) continue;
            if (selector.Matches(pod.Labels)) pods.Add(pod);
        }

        return new(service, pods.ToImmutable());
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
