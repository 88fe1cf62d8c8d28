using System.Collections.Immutable;

namespace KubeLabs.Manifests;

/// <summary>
/// One document as it would be sent to the API server. A list (<c>kind: List</c>) is several, one for each item.
/// </summary>
/// <param name="Source">The text that it stands in.</param>
/// <param name="Index">Which document of the text, counted from 0; the items of a list share the index of the list.</param>
/// <param name="Root">The tree, or null where it could not be read; then <paramref name="Problems"/> has an error.</param>
/// <param name="Problems">What is wrong with this document as a text: syntax, limits, duplicate keys.</param>
public sealed record ManifestDocument(Source Source, int Index, Node? Root, ImmutableArray<Problem> Problems);
