using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Go's zero values as JSON.</summary>
internal static class ZeroValue
{
    /// <summary>
    /// The zero value of a type; null where Go holds a pointer, a list, a map or a time.
    /// Bytes come back empty, not null.
    /// </summary>
    public static Node Of(FieldSchema field, Position at)
    {
        if (field.IsPointer) return ScalarNode.Null(at);
        return field.Kind switch
        {
            FieldKind.String or FieldKind.Bytes => ScalarNode.Of(at, ""),
            FieldKind.Boolean => ScalarNode.Of(at, false),
            FieldKind.Int32 or FieldKind.Int64 or FieldKind.Number or FieldKind.IntOrString => ScalarNode.Of(at, 0),
            FieldKind.Quantity => ScalarNode.Of(at, "0"),
            FieldKind.Object => MappingNode.Empty(at),
            _ => ScalarNode.Null(at),
        };
    }

    /// <summary>Whether Go's <c>omitempty</c> leaves a value out. A struct is never empty, and what a pointer points to is kept.</summary>
    public static bool IsEmpty(Node value, FieldSchema field)
    {
        if (value.IsNull) return true;
        return field.Kind switch
        {
            FieldKind.Array => value.Items.Length == 0,
            FieldKind.Map => value.Entries.Length == 0,
            _ when field.IsPointer => false,
            FieldKind.String or FieldKind.Bytes => value is ScalarNode { Text.Length: 0 },
            FieldKind.Boolean => value is ScalarNode { Text: "false" },
            FieldKind.Int32 or FieldKind.Int64 or FieldKind.Number => value is ScalarNode { Text: "0" },
            _ => false,
        };
    }
}
