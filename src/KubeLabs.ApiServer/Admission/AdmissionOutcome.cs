using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What a step of admission made of an object.</summary>
/// <param name="Object">The object, changed or not.</param>
/// <param name="Refusal">Why it may not enter, or null.</param>
public readonly record struct AdmissionOutcome(KubeObject Object, Refusal? Refusal);
