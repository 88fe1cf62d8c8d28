using System.Collections.Frozen;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The schema of a whole object as rules see it: with <c>apiVersion</c>, <c>kind</c>, <c>metadata.name</c> and
/// <c>metadata.generateName</c>, whether it says so or not (<c>WithTypeAndObjectMeta</c>).
/// </summary>
internal static class ResourceSchema
{
    private static readonly StructuralSchema _text = StructuralSchema.Of(Typed("string"));

    private static readonly StructuralSchema _metadata = StructuralSchema.Of(Typed("object"))
        .With(Properties([("name", _text), ("generateName", _text)]));

    public static StructuralSchema Of(StructuralSchema schema)
    {
        if (Is(schema, "kind", "string") && Is(schema, "apiVersion", "string") && Is(schema, "metadata", "object")
            && schema.Properties["metadata"] is var metadata && Is(metadata, "name", "string") && Is(metadata, "generateName", "string"))
        {
            return schema;
        }

        var properties = schema.Properties.ToDictionary(StringComparer.Ordinal);
        (properties["kind"], properties["apiVersion"], properties["metadata"]) = (_text, _text, _metadata);
        return schema.With(properties.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private static bool Is(StructuralSchema schema, string property, string type) =>
        schema.Properties.TryGetValue(property, out var found) && found.Type == type;

    private static MappingNode Typed(string type) => NodeEdit.Mapping(default, ("type", ScalarNode.Of(default, type)));

    private static FrozenDictionary<string, StructuralSchema> Properties(IEnumerable<(string Name, StructuralSchema Schema)> properties) =>
        properties.ToFrozenDictionary(property => property.Name, property => property.Schema, StringComparer.Ordinal);
}
