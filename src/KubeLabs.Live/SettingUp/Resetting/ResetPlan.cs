using System.Collections.Immutable;

namespace KubeLabs.Live;

/// <summary>What a reset is about to do.</summary>
public sealed class ResetPlan
{
    /// <summary>The objects that set-up made, which are deleted; as kubectl names them.</summary>
    public ImmutableArray<string> Deleted => [.. Targets.Select(item => ObjectNames.Of(item.Key))];

    /// <summary>The learner's objects that go too, since they are in a namespace that set-up made.</summary>
    public required ImmutableArray<string> Lost { get; init; }

    /// <summary>The learner's objects in the namespaces of the exercise that stay.</summary>
    public required ImmutableArray<string> Remaining { get; init; }

    /// <summary>The nodes that get back what they had.</summary>
    public ImmutableArray<string> Nodes => [.. Players.Select(item => ObjectNames.Of(item.Key))];

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Targets.IsEmpty && Players.IsEmpty;

    /// <summary>What is deleted.</summary>
    internal ImmutableArray<LiveItem> Targets { get; init; }

    /// <summary>The nodes with a note of the exercise.</summary>
    internal ImmutableArray<LiveItem> Players { get; init; }

    /// <summary>What is in the namespaces that go.</summary>
    internal ImmutableArray<LiveItem> Doomed { get; init; }

    /// <summary>Whether controllers run; where none do, nobody else takes away what is deleted.</summary>
    internal bool HasControllers { get; init; }

    /// <summary>Whether machines stand behind the nodes; where none do, nothing runs that had to end first.</summary>
    internal bool HasMachines { get; init; }
}
