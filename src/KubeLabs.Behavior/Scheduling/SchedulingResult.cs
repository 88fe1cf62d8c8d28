using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>What the default scheduler makes of one Pod.</summary>
/// <param name="Pod">The Pod.</param>
/// <param name="Facts">Why the scheduler does not try it at all; none where it does. The nodes are judged all the same.</param>
/// <param name="Nodes">What the filters say of every node, in the order of the cluster.</param>
public sealed record SchedulingResult(KubeObject Pod, ImmutableArray<PodFinding> Facts, ImmutableArray<NodeResult> Nodes)
{
    /// <summary>What the scheduler says once, and not of each node: the Pod's own terms exclude one another. Else null.</summary>
    public string? PreFilterMessage { get; init; }

    /// <summary>Whether the default scheduler tries to place the Pod.</summary>
    public bool IsTried => Facts.IsEmpty;

    /// <summary>Whether the default scheduler places the Pod: it tries to, and at least one node passes every filter.</summary>
    public bool IsPlaced => IsTried && Nodes.Any(static n => n.Passed);

    /// <summary>
    /// The scheduler's own message of a Pod that it cannot place, up to what it says about preemption:
    /// <c>0/4 nodes are available: 1 node(s) were unschedulable, 3 Insufficient cpu.</c> Else empty.
    /// </summary>
    public string Message => IsTried && !IsPlaced ? SchedulerMessage.Of(this) : "";

    /// <summary>
    /// Why the kubelet of the node that the Pod names itself would refuse it. None where it would take it, or where the Pod
    /// names no node that exists.
    /// </summary>
    public ImmutableArray<FilterFailure> KubeletRefusals =>
        Facts.Any(static f => f.Fact == PodFact.NodeNameSet) && Of(new PodView(Pod).Spec.NodeName) is { } node
            ? [.. node.Failures.Where(static f => f.IsRefusedByKubelet)]
            : [];

    /// <summary>The result of one node, or null where there is no such node.</summary>
    public NodeResult? Of(string node) => Nodes.FirstOrDefault(n => string.Equals(n.Node, node, StringComparison.Ordinal));
}
