using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The forms that an object takes on its way, by the fields of a built-in kind or the schema of a custom one.</summary>
internal static class ObjectForms
{
    /// <summary>What was sent, read into its type.</summary>
    public static DecodedObject Decoded(MappingNode written, ResourceType type) =>
        type.Custom is { } custom ? CustomDecoder.Decode(written, custom) : ObjectDecoder.Decode(written, type.Schema);

    /// <summary>With the defaults of its kind.</summary>
    public static MappingNode Defaulted(MappingNode root, ResourceType type) =>
        type.Custom is { } custom ? CustomDefaults.Apply(root, custom.Schema) : Defaulter.Apply(root, type.Schema);

    /// <summary>As the server hands it out. Of a custom object the server knows the metadata alone as a type.</summary>
    public static MappingNode Stored(MappingNode root, ResourceType type) => type.Custom is null
        ? ReadBack.Of(type.Type, StoredForm.Of(root, type.Schema))
        : root.Change("metadata", metadata => StoredForm.Of(metadata, type.Schema.Find("metadata")!.Object!));
}
