using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What is read of a cluster before anything is planned.</summary>
/// <param name="Objects">The objects of the exercise that are there.</param>
/// <param name="Nodes">All nodes.</param>
/// <param name="HasControllers">Whether controllers run: who makes ServiceAccounts, and takes away what is deleted.</param>
internal sealed record ClusterView(
    IReadOnlyDictionary<ObjectKey, MappingNode> Objects, ImmutableArray<MappingNode> Nodes, bool HasControllers)
{
    /// <summary>Whether machines stand behind the nodes: whether there is a node that set-up did not make.</summary>
    public bool HasMachines => Nodes.Any(node => SetupLabels.ExerciseOf(node).Length == 0);
}
