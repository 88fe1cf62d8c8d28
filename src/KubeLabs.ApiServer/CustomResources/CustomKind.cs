using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What the definition of a custom kind says of one version.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="HasStatus">Whether the status is the controller's alone.</param>
/// <param name="Scale">The scale subresource, or null.</param>
internal sealed record CustomKind(StructuralSchema Schema, bool HasStatus, Node? Scale);
