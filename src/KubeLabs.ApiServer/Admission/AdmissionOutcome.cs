using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What a step of admission made of an object.</summary>
/// <param name="Object">The object, changed or not.</param>
/// <param name="Refusal">Why it may not enter, or null.</param>
public sealed record AdmissionOutcome(KubeObject Object, Refusal? Refusal)
{
    /// <summary>What the server warns about, as kubectl prints it after <c>Warning: </c>.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];
}
