using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What kubectl checks itself before it sends anything: that a document is an object with <c>apiVersion</c> and <c>kind</c>, and
/// that its metadata can be read. A document that fails here never reaches the server.
/// </summary>
public static class ClientDecoding
{
    private static readonly TypeSchema _metadataOnly = MetadataOnly();

    /// <summary>kubectl's message, without the leading <c>error: </c>, or null where it would send the document.</summary>
    /// <param name="root">The document.</param>
    /// <param name="file">The file as kubectl would name it.</param>
    public static string? Check(Node root, string file)
    {
        if (Validation(root) is { } invalid)
        {
            return $"error validating {GoValue.Quote(file)}: error validating data: {invalid}; "
                + "if you choose to ignore these errors, turn validation off with --validate=false";
        }

        return Metadata((MappingNode)root) is { } mistyped ? $"unable to decode {GoValue.Quote(file)}: {mistyped}" : null;
    }

    /// <summary>What is wrong with the metadata's types alone, in document order, with places.</summary>
    public static DecodedObject DecodeMetadata(MappingNode root)
    {
        var metadata = root.IndexOf("metadata") is >= 0 and var index ? root.Values[index] : (MapEntry?)null;
        return ObjectDecoder.Decode(new(root.Position, metadata is { } entry ? [entry] : []), _metadataOnly);
    }

    private static string? Validation(Node root)
    {
        if (root is not MappingNode mapping) return "invalid object to validate";
        var version = Text(mapping, "apiVersion") ?? BadVersion(mapping.Find("apiVersion")!.AsString()!);
        var kind = Text(mapping, "kind");
        return (version, kind) switch
        {
            (null, _) => kind,
            (_, null) => version,
            _ when version == kind => version,
            _ => $"[{version}, {kind}]",
        };
    }

    private static string? Text(MappingNode root, string field) => root.Find(field) switch
    {
        null or { IsNull: true } => $"{field} not set",
        ScalarNode { Kind: ScalarKind.String } => null,
        _ => $"{field} isn't string type",
    };

    private static string? BadVersion(string version) =>
        version.AsSpan().Count('/') > 1 ? $"unexpected GroupVersion string: {version}" : null;

    // kubectl is not strict: unknown fields pass, and go on to the server.
    private static string? Metadata(MappingNode root)
    {
        var errors = DecodeMetadata(root).Errors.RemoveAll(error => error.Kind == DecodingErrorKind.UnknownField);
        return errors.IsEmpty ? null : DecodingVerdict.Reason(errors);
    }

    private static TypeSchema MetadataOnly()
    {
        var metadata = SchemaCatalog.BuiltIn.Find(new("", "v1", "Pod"))!.Schema.Find("metadata")!;
        return new("meta.v1.metadataOnlyObject", metadata);
    }
}
