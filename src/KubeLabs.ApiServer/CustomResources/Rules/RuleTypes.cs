using System.Text;
using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>
/// The types of rules from a structural schema, with what bounds their sizes. The source is apiserver's <c>common.SchemaDeclType</c>.
/// </summary>
internal static class RuleTypes
{
    /// <summary>The largest request that the server takes, in bytes: what no schema bounds is bounded by it.</summary>
    public const long MaxRequest = 3 * 1024 * 1024;

    private const long Texts = MaxRequest - 2;
    private static readonly RuleType _text = new(CelType.String, 2, 0);

    /// <summary>The type; null where rules cannot see such a value.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="isResource">Whether it is that of a whole object.</param>
    /// <param name="name">The name of the type, should it be an object.</param>
    public static RuleType? Of(StructuralSchema schema, bool isResource, string name = "selfType")
    {
        if (schema.IsIntOrString) return new(CelType.Dyn, 1, MaxLength(schema) * 4 ?? Texts);
        if (isResource) schema = ResourceSchema.Of(schema);
        return schema.Type switch
        {
            "array" => List(schema, name),
            "object" when schema.AdditionalProperties is { } values => Map(schema, values, name),
            "object" => Object(schema, name),
            "string" => Text(schema),
            "boolean" => new(CelType.Bool, 4, 0),
            "number" => new(CelType.Double, 1, 0),
            "integer" => new(CelType.Int, 1, 0),
            _ => null,
        };
    }

    private static RuleType? List(StructuralSchema schema, string name)
    {
        if (schema.Items is not { } items || Of(items, items.IsEmbedded, $"{name}.@idx") is not { } element) return null;
        var most = Limit(schema, "maxItems") ?? (MaxRequest - 2) / (element.MinSize + 1);
        return new(CelType.ListOf(element.Type), 2, most) { Element = element };
    }

    private static RuleType? Map(StructuralSchema schema, StructuralSchema values, string name)
    {
        if (Of(values, values.IsEmbedded, $"{name}.@elem") is not { } element) return null;
        var most = Limit(schema, "maxProperties") ?? (MaxRequest - 2) / (element.MinSize + 6);
        return new(CelType.MapOf(CelType.String, element.Type), 2, most) { Key = _text, Element = element };
    }

    private static RuleType Object(StructuralSchema schema, string name)
    {
        var fields = new Dictionary<string, RuleType>(StringComparer.Ordinal);
        var size = 2L;
        foreach (var (key, property) in schema.Properties)
        {
            var escaped = RuleNames.Escape(key);
            if (Of(property, property.IsEmbedded, $"{name}.{escaped}") is not { } type) continue;
            if (escaped is not null) fields[escaped] = type;
            if (schema.Required.Contains(key) && property.Default is null) size += Encoding.UTF8.GetByteCount(key) + type.MinSize + 4;
        }

        return new(new RuleObjectType(name, fields), size, 0) { Fields = fields };
    }

    private static RuleType Text(StructuralSchema schema) => schema.Written.Text("format") switch
    {
        "byte" => new(CelType.Bytes, 2, MaxLength(schema) ?? Texts),
        "duration" => new(CelType.Duration, 3, 32),
        "date" => new(CelType.Timestamp, 12, 12),
        "date-time" => new(CelType.Timestamp, 21, 32),
        _ => new(CelType.String, 2, MaxLength(schema) * 4 ?? Longest(schema) ?? Texts),
    };

    // A character takes up to four bytes.
    private static long? MaxLength(StructuralSchema schema) =>
        Limit(schema, "maxLength") is { } most ? Math.Min(most, long.MaxValue / 4) : null;

    private static long? Longest(StructuralSchema schema)
    {
        var values = schema.Written.List("enum");
        if (values.Length == 0) return null;
        var most = 0L;
        foreach (var value in values) most = Math.Max(most, Encoding.UTF8.GetByteCount(value.AsString() ?? ""));
        return most;
    }

    private static long? Limit(StructuralSchema schema, string field) =>
        schema.Written.Field(field)?.AsInteger() is { } most ? Math.Max(most, 0) : null;
}
