using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>One reason why a Pod cannot go to a node.</summary>
/// <param name="Filter">The filter that says so.</param>
/// <param name="Message">The scheduler's own words, as <c>kubectl describe pod</c> shows them behind a number of nodes.</param>
/// <param name="Explanation">The same for a learner, with the taint, the requirement or the numbers.</param>
/// <param name="Field">The field of the Pod to look at, or null where none has to do with it.</param>
public sealed record FilterFailure(FilterName Filter, string Message, LocalizedText Explanation, FieldPath? Field)
{
    /// <summary>Whether it stays even where other Pods of the node were evicted: no preemption helps.</summary>
    public bool IsUnresolvable { get; init; }

    /// <summary>
    /// Whether the kubelet too refuses the Pod for it, where the scheduler is passed by with <c>spec.nodeName</c>:
    /// resources, ports, selectors and <c>NoExecute</c> taints count there, cordons and <c>NoSchedule</c> taints do not.
    /// </summary>
    public bool IsRefusedByKubelet { get; init; }
}
