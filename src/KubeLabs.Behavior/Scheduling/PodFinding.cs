using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A fact about a Pod that keeps the default scheduler from placing it.</summary>
/// <param name="Fact">Which.</param>
/// <param name="Explanation">For a learner.</param>
/// <param name="Field">The field of the Pod that says so.</param>
public sealed record PodFinding(PodFact Fact, LocalizedText Explanation, FieldPath Field);
