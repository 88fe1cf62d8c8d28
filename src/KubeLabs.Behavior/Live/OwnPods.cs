using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>The Pods of one object.</summary>
public static class OwnPods
{
    /// <summary>
    /// Those that are there, or offline would be: the object itself where it is a Pod. On a live cluster without those that have ended or are
    /// being deleted, the youngest first.
    /// </summary>
    public static IEnumerable<PodInstance> Of(KubeObject owner, ClusterState state)
    {
        var own = state.PodsOf(owner.Namespace).Where(pod => pod.BelongsTo(owner));
        return state.Live is null ? own : own.Where(static pod => !pod.HasEnded && !pod.IsTerminating);
    }

    /// <summary>The cluster as the scheduler would see it without any of them.</summary>
    public static SchedulingCluster ClusterWithout(KubeObject owner, ClusterState state)
    {
        var cluster = state.Scheduling;
        if (state.Live is null) return cluster;
        foreach (var pod in state.PodsOf(owner.Namespace))
        {
            if (pod.BelongsTo(owner)) cluster = cluster.Without(pod.Pod);
        }

        return cluster;
    }

    /// <summary>
    /// Those that its controller would make of it as it is now, on no node yet: what can be said of a workload without waiting for a cluster.
    /// </summary>
    public static ImmutableArray<PodInstance> Model(KubeObject owner, ClusterState state)
    {
        if (state.Live is null) return [.. Of(owner, state)];
        return owner is { Kind: "Pod", Type.Group: "" } ? [new(LivePlacement.Unplaced(owner), null)] : WorkloadPods.Of(owner);
    }
}
