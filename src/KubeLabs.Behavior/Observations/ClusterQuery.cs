using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>What must be read from a live cluster before criteria are judged: everything in one round, and nothing else.</summary>
/// <param name="Kinds">The kinds whose objects are read, each once.</param>
/// <param name="Namespaces">The namespaces that the exercise speaks of: those that are read where the whole cluster may not be.</param>
/// <param name="Observations">The questions that objects do not answer.</param>
public sealed record ClusterQuery(
    ImmutableArray<GroupKind> Kinds, ImmutableArray<string> Namespaces, ImmutableArray<Observation> Observations);
