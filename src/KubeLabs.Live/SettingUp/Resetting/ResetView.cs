using System.Collections.Immutable;

namespace KubeLabs.Live;

/// <summary>What is read of a cluster before a reset is planned.</summary>
/// <param name="Labelled">The objects with the label of the exercise.</param>
/// <param name="Contents">The objects in the namespaces of the exercise.</param>
/// <param name="Nodes">All nodes.</param>
/// <param name="HasControllers">Whether controllers run.</param>
internal sealed record ResetView(
    ImmutableArray<LiveItem> Labelled, ImmutableArray<LiveItem> Contents, ImmutableArray<LiveItem> Nodes, bool HasControllers)
{
    /// <summary>Whether machines stand behind the nodes.</summary>
    public bool HasMachines => Nodes.Any(node => SetupLabels.ExerciseOf(node.Root).Length == 0);
}
