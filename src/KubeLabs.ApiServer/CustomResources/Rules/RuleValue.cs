using System.Globalization;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Parts of a custom object as values of rules, typed by their schema; nothing is copied. The source is apiserver's
/// <c>common.UnstructuredToVal</c>.
/// </summary>
internal static class RuleValue
{
    public static CelValue Of(Node value, StructuralSchema schema)
    {
        if (value.IsNull) return schema.IsNullable ? CelNull.Value : CelError.Of("invalid data, got null for schema with nullable=false");
        if (schema.IsIntOrString) return IntOrString(value);
        return schema.Type switch
        {
            "object" => value is MappingNode map
                ? new RuleMap(map, schema.IsEmbedded ? ResourceSchema.Of(schema) : schema)
                : CelError.Of("invalid data, expected a map for the provided schema with type=object"),
            "array" => List(value, schema),
            "string" => value.AsString() is { } text ? RuleText.Of(text, schema) : Mistyped("string", value),
            "number" => value is ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } number ? Number(number) : Mistyped("float", value),
            "integer" => value.AsInteger() is { } whole ? CelInt.Of(whole) : Mistyped("int", value),
            "boolean" => value.AsBoolean() is { } flag ? CelBool.Of(flag) : Mistyped("bool", value),
            _ => new PreservedValue(value),
        };
    }

    /// <summary>The error for a value of another type.</summary>
    public static CelError Mistyped(string wanted, Node value) => Mistyped(wanted, GoValue.TypeOf(value));

    /// <summary>The error for a value of another type, which Go names.</summary>
    public static CelError Mistyped(string wanted, string found) => CelError.Of($"invalid data, expected {wanted}, got {found}");

    private static CelValue IntOrString(Node value)
    {
        if (value.AsString() is { } text) return new CelString(text);
        return value.AsInteger() is { } number
            ? CelInt.Of(number)
            : CelError.Of("invalid data, expected XIntOrString value to be either a string or integer");
    }

    private static CelValue List(Node value, StructuralSchema schema)
    {
        if (value is not SequenceNode list) return CelError.Of("invalid data, expected an array for the provided schema with type=array");
        if (schema.Items is not { } items) return CelError.Of("invalid array type, expected Items with a non-empty Schema");
        return schema.ListType switch
        {
            "set" => new RuleSetList(list.Values, items, []),
            "map" => new RuleMapList(list.Values, items, schema.ListMapKeys),
            _ => new RuleList(list.Values, items, []),
        };
    }

    private static CelDouble Number(ScalarNode number) =>
        new(double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN);
}
