using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Documents, applied over a state as <c>kubectl apply</c> would.</summary>
/// <param name="State">The state afterwards. A refused document is in it with what could be read of it.</param>
/// <param name="Documents">Each document with the API server's answer, in order.</param>
/// <param name="Refusals">The fields that the API server refused, by object.</param>
public sealed record AppliedManifests(
    ClusterState State,
    ImmutableArray<AppliedDocument> Documents,
    IReadOnlyDictionary<ObjectKey, ImmutableArray<RefusedField>> Refusals);
