using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Objects that were read of a state.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Namespace">The namespace; empty for a cluster-scoped object, null for all namespaces.</param>
public sealed record StateRead(GroupKind Kind, string? Namespace);
