using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>Where equal Pods are.</summary>
/// <param name="Nodes">The node of each Pod that has one, sorted.</param>
/// <param name="Unplaced">What the scheduler says of the first Pod that has none; null where all have one.</param>
public sealed record Placement(ImmutableArray<string> Nodes, SchedulingResult? Unplaced);
