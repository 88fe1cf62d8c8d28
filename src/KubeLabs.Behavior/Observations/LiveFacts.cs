using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>What is known about a live cluster beside its objects, and what is not.</summary>
/// <param name="Query">What was asked. The objects of a kind that is not in it are unknown.</param>
/// <param name="Unknown">The kinds, or namespaces of kinds, that could not be read.</param>
/// <param name="Answers">The answers to the questions.</param>
public sealed record LiveFacts(
    ClusterQuery Query,
    ImmutableArray<UnknownObjects> Unknown,
    IReadOnlyDictionary<Observation, ObservationAnswer> Answers);
