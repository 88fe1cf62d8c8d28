using System.Collections.Immutable;

namespace KubeLabs.Grading;

/// <summary>How Pods must be spread.</summary>
/// <param name="Nodes">The nodes that they may be on.</param>
/// <param name="PerNode">The most that may share a node.</param>
/// <param name="EvenOver">The label over whose values they must be even; empty for none.</param>
internal sealed record SpreadRules(ImmutableArray<string> Nodes, int PerNode, string EvenOver);
