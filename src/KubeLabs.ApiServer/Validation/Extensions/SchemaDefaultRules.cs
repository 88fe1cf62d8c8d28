using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The defaults of a schema, which keep the schema themselves (<c>ValidateDefaults</c>).</summary>
internal static class SchemaDefaultRules
{
    public static void Validate(Node schema, FieldPath path, CauseList causes) => Validate(schema, path, isRoot: true, causes);

    private static void Validate(Node schema, FieldPath path, bool isRoot, CauseList causes)
    {
        if (schema is not MappingNode) return;
        if (schema.Field("default") is { } value) Default(value, StructuralSchema.Of(schema), path.Child("default"), isRoot, causes);
        if (schema.Field("items") is { } items) Validate(items, path.Child("items"), isRoot: false, causes);
        foreach (var entry in schema.Map("properties")) Validate(entry.Value, path.Child("properties").Key(entry.Key), isRoot: false, causes);
    }

    private static void Default(Node value, StructuralSchema schema, FieldPath path, bool isRoot, CauseList causes)
    {
        if (!CustomDecoder.IsPruned(value, schema)) causes.Invalid(path, value, "must not have unknown fields");
        var found = new CauseList();
        EmbeddedResourceRules.Check(value, schema, path, found);
        if (found.Count == 0) new SchemaValidator(found).Validate(value, schema, FieldPath.Root);
        foreach (var cause in found) causes.Add(cause.Field.IsWithin(path) ? cause : cause with { Field = Below(path, cause.Field) });
        if (found.Count == 0 && RuleScope.Of(schema, isRoot || schema.IsEmbedded) is { } rules) Rules(rules, value, path, causes);
    }

    // A default can come over itself, and where there was nothing.
    private static void Rules(RuleScope rules, Node value, FieldPath path, CauseList causes)
    {
        var before = causes.Count;
        new RuleRun(causes, []).Validate(rules, path, value, value, null);
        if (causes.Count == before) new RuleRun(causes, []).Validate(rules, path, value, null, null);
    }

    // The server's validator does not know where the value stands, and its path is put after.
    private static FieldPath Below(FieldPath path, FieldPath field)
    {
        var text = field.ToString();
        return text.Length == 0 ? path : path.Child(text);
    }
}
