using System.Collections.Immutable;

namespace KubeLabs.Manifests;

/// <summary>One text, read: its documents in order. Empty documents are left out, as kubectl does.</summary>
/// <param name="Source">The text.</param>
/// <param name="Documents">The documents in order, lists taken apart.</param>
public sealed record ManifestFile(Source Source, ImmutableArray<ManifestDocument> Documents);
