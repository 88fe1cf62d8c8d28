using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// How a network plugin settles what the API leaves open. Source: the documentation of network policies, "Network policies and
/// hostNetwork pods", and the sentence that blocks are meant for addresses outside the cluster.
/// </summary>
/// <param name="HostPodsArePods">Whether Pods in the network of their node are told from the node itself.</param>
/// <param name="BlocksCoverPods">Whether an <c>ipBlock</c> speaks of Pods too.</param>
public readonly record struct NetworkReading(bool HostPodsArePods, bool BlocksCoverPods)
{
    /// <summary>Every way to read policies.</summary>
    public static ImmutableArray<NetworkReading> All { get; } = [new(false, false), new(false, true), new(true, false), new(true, true)];
}
