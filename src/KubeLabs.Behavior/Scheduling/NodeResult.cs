using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>What the filters say of one node.</summary>
/// <param name="Node">The name of the node.</param>
/// <param name="Failures">Every reason against it, in the scheduler's order; none where the Pod could go there.</param>
public sealed record NodeResult(string Node, ImmutableArray<FilterFailure> Failures)
{
    /// <summary>Whether the Pod could go there.</summary>
    public bool Passed => Failures.IsEmpty;

    /// <summary>
    /// The failures that the scheduler itself reports: it stops at the first filter that fails. Of most filters that is one
    /// reason; of resources it is every one that is short.
    /// </summary>
    public ImmutableArray<FilterFailure> Reported =>
        Passed ? []
        : Failures[0].Filter == FilterName.NodeResourcesFit ? [.. Failures.Where(f => f.Filter == FilterName.NodeResourcesFit)]
        : [Failures[0]];

    /// <summary>Whether evicting Pods of the node could make room, as the scheduler sees it.</summary>
    public bool PreemptionMightHelp => !Passed && !Reported.Any(static f => f.IsUnresolvable);
}
