using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A manifest read into its type.</summary>
/// <param name="Root">What could be read: unknown and mistyped fields left out, values in canonical form, places as written.</param>
/// <param name="Errors">All that could not be read, in the order of the document.</param>
public sealed record DecodedObject(MappingNode Root, ImmutableArray<DecodingError> Errors);
