using System.Collections.Frozen;
using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A structural schema of a custom kind, read once from its definition.</summary>
internal sealed class StructuralSchema
{
    private StructuralSchema(Node written)
    {
        Written = written;
        Type = written.Text("type");
        IsIntOrString = written.Flag("x-kubernetes-int-or-string");
        PreservesUnknown = written.Flag("x-kubernetes-preserve-unknown-fields");
        IsEmbedded = written.Flag("x-kubernetes-embedded-resource");
        IsNullable = written.Flag("nullable");
        Default = written.Field("default");
        ListType = written.Text("x-kubernetes-list-type");
        ListMapKeys = Texts(written, "x-kubernetes-list-map-keys");
        Required = Texts(written, "required");
        Properties = ReadProperties(written);
        Items = written.Field("items") is MappingNode items ? Of(items) : null;
        AdditionalProperties = written.Field("additionalProperties") is MappingNode additional ? Of(additional) : null;
        AllowsAdditional = AdditionalProperties is not null || written["additionalProperties"]?.AsBoolean() == true;
        (AllOf, AnyOf, OneOf) = (Alternatives(written, "allOf"), Alternatives(written, "anyOf"), Alternatives(written, "oneOf"));
        Not = written.Field("not") is MappingNode not ? Of(not) : null;
        HasRules = written.List("x-kubernetes-validations").Length > 0 || Items?.HasRules == true || AdditionalProperties?.HasRules == true
            || Properties.Values.Any(property => property.HasRules);
    }

    /// <summary>The schema as it stands in the definition, for limits that are looked at once.</summary>
    public Node Written { get; }

    public string Type { get; }

    public bool IsIntOrString { get; }

    public bool PreservesUnknown { get; }

    public bool IsEmbedded { get; }

    public bool IsNullable { get; }

    public Node? Default { get; }

    public string ListType { get; }

    public ImmutableArray<string> ListMapKeys { get; }

    public ImmutableArray<string> Required { get; }

    public FrozenDictionary<string, StructuralSchema> Properties { get; private set; }

    public StructuralSchema? Items { get; }

    /// <summary>The schema of the values of a map, or null.</summary>
    public StructuralSchema? AdditionalProperties { get; }

    /// <summary>Whether any key may stand in the object.</summary>
    public bool AllowsAdditional { get; }

    public ImmutableArray<StructuralSchema> AllOf { get; }

    public ImmutableArray<StructuralSchema> AnyOf { get; }

    public ImmutableArray<StructuralSchema> OneOf { get; }

    public StructuralSchema? Not { get; }

    /// <summary>Whether this or a schema within it has rules in CEL (<c>x-kubernetes-validations</c>).</summary>
    public bool HasRules { get; }

    /// <summary>Reads a schema. The reader of manifests bounds how deep it is.</summary>
    public static StructuralSchema Of(Node written) => new(written);

    /// <summary>The same schema with other properties.</summary>
    public StructuralSchema With(FrozenDictionary<string, StructuralSchema> properties)
    {
        var copy = (StructuralSchema)MemberwiseClone();
        copy.Properties = properties;
        return copy;
    }

    /// <summary>The schema of a field or of a value of the map, or null where there is none.</summary>
    public StructuralSchema? Member(string key) => Properties.GetValueOrDefault(key) ?? AdditionalProperties;

    private static ImmutableArray<string> Texts(Node written, string field)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var item in written.List(field)) texts.Add(item.AsString() ?? "");
        return texts.ToImmutable();
    }

    private static ImmutableArray<StructuralSchema> Alternatives(Node written, string field)
    {
        var schemas = ImmutableArray.CreateBuilder<StructuralSchema>();
        foreach (var item in written.List(field)) schemas.Add(new(item));
        return schemas.ToImmutable();
    }

    private static FrozenDictionary<string, StructuralSchema> ReadProperties(Node written)
    {
        var properties = new Dictionary<string, StructuralSchema>(StringComparer.Ordinal);
        foreach (var entry in written.Map("properties")) properties[entry.Key] = new(entry.Value);
        return properties.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
