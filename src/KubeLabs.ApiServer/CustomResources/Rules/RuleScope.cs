namespace KubeLabs.ApiServer;

/// <summary>
/// The compiled rules of a schema and of the schemas within it, in the shape of the schema (apiextensions-apiserver's
/// <c>cel.Validator</c>).
/// </summary>
internal sealed class RuleScope
{
    private RuleScope(StructuralSchema schema, bool isResource, RuleType type)
    {
        // In rules a whole object has metadata, whatever its schema says.
        Schema = isResource ? ResourceSchema.Of(schema) : schema;
        Rules = RuleCompiler.Compile(schema, type);
        UsesOldSelf = Rules.Any(rule => rule.UsesOldSelf);
        Items = schema.Items is { } items ? Of(items, items.IsEmbedded) : null;
        Values = schema.AdditionalProperties is { } values ? Of(values, values.IsEmbedded) : null;
        foreach (var (name, property) in schema.Properties)
        {
            if (Of(property, property.IsEmbedded) is { } scope) Properties[name] = scope;
        }
    }

    public StructuralSchema Schema { get; }

    public IReadOnlyList<CompiledRule> Rules { get; }

    /// <summary>Whether one of the rules speaks of the object before the change.</summary>
    public bool UsesOldSelf { get; }

    /// <summary>The rules of the elements of a list; null for none.</summary>
    public RuleScope? Items { get; }

    /// <summary>The rules of the values of a map; null for none.</summary>
    public RuleScope? Values { get; }

    /// <summary>The fields that have rules.</summary>
    public Dictionary<string, RuleScope> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>The rules of a schema; null where it has none, or describes what rules cannot see.</summary>
    public static RuleScope? Of(StructuralSchema schema, bool isResource) =>
        schema.HasRules && RuleTypes.Of(schema, isResource) is { } type ? new(schema, isResource, type) : null;
}
