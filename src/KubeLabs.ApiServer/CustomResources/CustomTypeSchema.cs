using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A structural schema as the fields that merging and matching read: what a field holds, how its lists are told apart.</summary>
internal static class CustomTypeSchema
{
    /// <summary>The type of a whole object, with the fields that every object has.</summary>
    public static TypeSchema OfObject(GroupVersionKind type, StructuralSchema schema)
    {
        var pod = SchemaCatalog.BuiltIn.Find(new("", "v1", "Pod"))!.Schema;
        string[] common = ["apiVersion", "kind", "metadata"];
        ImmutableArray<FieldSchema> fields =
        [
            .. common.Select(name => pod.Find(name)!),
            .. schema.Properties.Where(property => !common.Contains(property.Key)).Select(property => Field(type.Kind, property.Key, property.Value)),
        ];
        return new($"{type.Group}.{type.Version}.{type.Kind}", fields);
    }

    private static FieldSchema Field(string parent, string name, StructuralSchema schema) => new()
    {
        Name = name,
        Kind = Kind(schema),
        Object = Kind(schema) == FieldKind.Object ? Object($"{parent}.{name}", schema) : null,
        Element = Element(schema) is { } element ? Field(parent, "", element) : null,
        ListType = schema.ListType switch { "set" => ListType.Set, "map" => ListType.Map, "atomic" => ListType.Atomic, _ => ListType.None },
        ListMapKeys = schema.ListMapKeys,
        OmitEmpty = true,
        IsPointer = true,
    };

    private static StructuralSchema? Element(StructuralSchema schema) => Kind(schema) switch
    {
        FieldKind.Array => schema.Items,
        FieldKind.Map => schema.AdditionalProperties,
        _ => null,
    };

    private static TypeSchema Object(string name, StructuralSchema schema) =>
        new(name, [.. schema.Properties.Select(property => Field(name, property.Key, property.Value))]);

    private static FieldKind Kind(StructuralSchema schema) => schema.Type switch
    {
        _ when schema.IsIntOrString => FieldKind.IntOrString,
        "string" => FieldKind.String,
        "boolean" => FieldKind.Boolean,
        "integer" => FieldKind.Int64,
        "number" => FieldKind.Number,
        "array" when schema.Items is not null => FieldKind.Array,
        "object" when schema.AdditionalProperties is not null => FieldKind.Map,
        "object" when !schema.PreservesUnknown && schema.Properties.Count > 0 => FieldKind.Object,
        "object" => FieldKind.RawObject,
        _ => FieldKind.Any,
    };
}
