using System.Text.Json;
using KubeLabs.ApiServer;

namespace KubeLabs.SchemaGenerator;

/// <summary>What the facts say about one field.</summary>
internal static class Facts
{
    public static FieldKind Kind(JsonElement field)
    {
        if (field.TryGetProperty("quantity", out _)) return FieldKind.Quantity;
        if (field.TryGetProperty("intOrString", out _)) return FieldKind.IntOrString;
        if (field.TryGetProperty("ref", out var reference)) return Referred(reference.GetString()!);
        return (Text(field, "type"), Text(field, "format")) switch
        {
            ("string", "byte") => FieldKind.Bytes,
            ("string", _) => FieldKind.String,
            ("boolean", _) => FieldKind.Boolean,
            ("integer", "int32") => FieldKind.Int32,
            ("integer", _) => FieldKind.Int64,
            ("number", _) => FieldKind.Number,
            ("array", _) => FieldKind.Array,
            ("object", _) => FieldKind.Map,
            _ => throw new InvalidDataException($"a field of an unknown type: {field}"),
        };
    }

    public static string? Text(JsonElement field, string name) => field.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static IEnumerable<string> Texts(JsonElement field, string name) =>
        field.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(item => item.GetString()!) : [];

    public static ListType ListType(JsonElement field) => Text(field, "listType") switch
    {
        null => ApiServer.ListType.None,
        "atomic" => ApiServer.ListType.Atomic,
        "set" => ApiServer.ListType.Set,
        "map" => ApiServer.ListType.Map,
        var other => throw new InvalidDataException($"an unknown list type: {other}"),
    };

    /// <summary>The Go type where nothing declares another.</summary>
    public static string PlainType(JsonElement field)
    {
        if (Text(field, "ref") is { } reference) return GoTypes.Of(reference);
        return Kind(field) switch
        {
            FieldKind.Boolean => "bool",
            FieldKind.Int32 => "int32",
            FieldKind.Int64 => "int64",
            FieldKind.Number => "float64",
            FieldKind.Bytes => "[]uint8",
            FieldKind.Quantity => "resource.Quantity",
            FieldKind.IntOrString => "intstr.IntOrString",
            FieldKind.Array => "[]" + PlainType(field.GetProperty("items")),
            FieldKind.Map => "map[string]" + PlainType(field.GetProperty("map")),
            _ => "string",
        };
    }

    private static FieldKind Referred(string definition) => definition[(definition.LastIndexOf('.') + 1)..] switch
    {
        "Time" => FieldKind.Time,
        "MicroTime" => FieldKind.MicroTime,
        "Quantity" => FieldKind.Quantity,
        "IntOrString" => FieldKind.IntOrString,
        "RawExtension" or "FieldsV1" => FieldKind.RawObject,
        "JSON" or "JSONSchemaPropsOrArray" or "JSONSchemaPropsOrBool" or "JSONSchemaPropsOrStringArray" => FieldKind.Any,
        _ => FieldKind.Object,
    };
}
