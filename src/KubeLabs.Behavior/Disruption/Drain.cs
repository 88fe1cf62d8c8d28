using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>How the drain of a node goes.</summary>
/// <param name="Steps">The Pods of the cluster at first, after each eviction, and each time that replacements have become ready.</param>
/// <param name="Blocked">The Pods that can never be evicted, with the server's answer; none where the drain ends.</param>
public sealed record Drain(
    ImmutableArray<ImmutableArray<GuardedPod>> Steps, ImmutableArray<(GuardedPod Pod, EvictionAnswer Answer)> Blocked)
{
    /// <summary>Whether every Pod is gone that had to go.</summary>
    public bool IsDone => Blocked.IsEmpty;

    /// <summary>The fewest ready Pods of a kind at any step.</summary>
    public int FewestReady(Func<GuardedPod, bool> counts) =>
        Steps.Min(step => step.Count(pod => pod.IsReady && !pod.IsTerminating && counts(pod)));
}
