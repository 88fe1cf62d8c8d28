using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What of OpenAPI a schema may use (<c>ValidateCustomResourceDefinitionOpenAPISchema</c>).</summary>
/// <param name="causes">What is wrong with the schema.</param>
/// <param name="ofRules">What is wrong with its rules in CEL, which are looked at where the schema is right.</param>
internal sealed class SchemaShapeRules(CauseList causes, CauseList ofRules)
{
    private static readonly string[] _types = ["array", "boolean", "integer", "number", "object", "string"];
    private static readonly string[] _groups = ["allOf", "oneOf", "anyOf"];

    /// <summary>Looks at a whole schema; at its rules where there is a context for them.</summary>
    public void Validate(Node schema, FieldPath path, SchemaRuleContext? rules) =>
        Visit(schema, path, isRoot: true, noDefault: null, insideMeta: false, rules);

    private void Visit(Node? schema, FieldPath path, bool isRoot, string? noDefault, bool insideMeta, SchemaRuleContext? rules = null)
    {
        if (schema is not MappingNode) return;
        var before = causes.Count;
        NotSupported(schema, path, noDefault, insideMeta);
        if (schema.Flag("uniqueItems"))
        {
            causes.Forbidden(path.Child("uniqueItems"), "uniqueItems cannot be set to true since the runtime complexity becomes quadratic");
        }

        AdditionalProperties(schema, path, noDefault, insideMeta, rules);
        foreach (var entry in schema.Map("properties"))
        {
            var isMeta = (isRoot || schema.Flag("x-kubernetes-embedded-resource")) && entry.Key is "metadata" or "kind" or "apiVersion";
            var reason = isMeta && isRoot ? $"in top-level {entry.Key}" : noDefault;
            Visit(entry.Value, path.Child("properties").Key(entry.Key), isRoot: false, reason, insideMeta || isMeta, rules?.Property(entry.Value));
        }

        Visit(schema.Field("not"), path.Child("not"), isRoot: false, noDefault, insideMeta);
        foreach (var group in _groups) Each(schema[group], path.Child(group), noDefault, insideMeta);
        foreach (var entry in schema.Map("definitions"))
        {
            Visit(entry.Value, path.Child("definitions").Key(entry.Key), isRoot: false, noDefault, insideMeta);
        }

        Visit(schema.Field("items"), path.Child("items"), isRoot: false, noDefault, insideMeta, rules?.Items(schema.Field("items"), path));
        Each(schema["items"], path.Child("items"), noDefault, insideMeta);
        Extensions(schema, path);
        SchemaListRules.Validate(schema, path, causes);
        SchemaRuleRules.Validate(schema, path, causes);
        if (causes.Count == before) rules?.Validate(path, ofRules);
    }

    private void Each(Node? list, FieldPath path, string? noDefault, bool insideMeta)
    {
        if (list is not SequenceNode items) return;
        for (var i = 0; i < items.Values.Length; i++) Visit(items.Values[i], path.At(i), isRoot: false, noDefault, insideMeta);
    }

    private void AdditionalProperties(Node schema, FieldPath path, string? noDefault, bool insideMeta, SchemaRuleContext? rules)
    {
        if (schema.Field("additionalProperties") is not { } additional) return;
        if (schema.Map("properties").Length > 0 && additional.AsBoolean() != true)
        {
            causes.Forbidden(path.Child("additionalProperties"), "additionalProperties and properties are mutual exclusive");
        }

        var reason = insideMeta ? "inside additionalProperties applying to object metadata" : noDefault;
        Visit(additional, path.Child("additionalProperties"), isRoot: false, reason, insideMeta, rules?.Property(additional));
    }

    private void NotSupported(Node schema, FieldPath path, string? noDefault, bool insideMeta)
    {
        var type = schema.Text("type");
        if (type.Length > 0 && !_types.Contains(type)) causes.NotSupported(path.Child("type"), type, _types);
        if (noDefault is not null && schema.Has("default")) causes.Forbidden(path.Child("default"), $"must not be set {noDefault}");
        if (schema.Text("id").Length > 0) causes.Forbidden(path.Child("id"), "id is not supported");
        foreach (var field in (ReadOnlySpan<string>)["additionalItems", "patternProperties", "definitions", "dependencies"])
        {
            var isEmptyMap = field is "patternProperties" or "definitions" && schema.Map(field).Length == 0;
            if (schema.Has(field) && !isEmptyMap) causes.Forbidden(path.Child(field), $"{field} is not supported");
        }

        if (schema.Has("$ref")) causes.Forbidden(path.Child("$ref"), "$ref is not supported");
        if (type == "null") causes.Forbidden(path.Child("type"), "type cannot be set to null, use nullable as an alternative");
        if (schema["items"] is SequenceNode { Values.IsEmpty: false })
        {
            causes.Forbidden(path.Child("items"), "items must be a schema object and not an array");
        }

        if (insideMeta && schema.Flag("x-kubernetes-embedded-resource"))
        {
            causes.Forbidden(path.Child("x-kubernetes-embedded-resource"), "must not be used inside of resource meta");
        }
    }

    private void Extensions(Node schema, FieldPath path)
    {
        if (schema["x-kubernetes-preserve-unknown-fields"]?.AsBoolean() == false)
        {
            var field = path.Child("x-kubernetes-preserve-unknown-fields");
            causes.Invalid(field, schema["x-kubernetes-preserve-unknown-fields"], "must be true or undefined");
        }

        if (schema.Field("x-kubernetes-map-type") is null) return;
        var type = schema.Text("type");
        const string reason = "must be object if x-kubernetes-map-type is specified";
        if (type.Length == 0) causes.Required(path.Child("type"), reason);
        else if (type != "object") causes.Invalid(path.Child("type"), type, reason);
        FieldRules.Unsupported(schema, "x-kubernetes-map-type", ["atomic", "granular"], path, causes);
    }
}
