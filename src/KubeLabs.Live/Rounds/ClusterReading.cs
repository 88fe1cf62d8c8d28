using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What was read from a live cluster in one round.</summary>
/// <param name="State">The state, with what is known and what is not; null where nothing could be read.</param>
/// <param name="Failure">Why nothing could be read; null where there is a state.</param>
public sealed record ClusterReading(ClusterState? State, LocalizedText? Failure);
