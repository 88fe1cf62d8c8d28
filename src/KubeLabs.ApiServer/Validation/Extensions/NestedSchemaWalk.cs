using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Schemas below <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c>: they restrict values and add no structure.</summary>
internal sealed class NestedSchemaWalk(CauseList causes)
{
    private static readonly (string Field, string Reason)[] _forbidden =
    [
        ("default", "must be undefined to be structural"),
        ("title", "must be empty to be structural"),
        ("description", "must be empty to be structural"),
        ("nullable", "must be false to be structural"),
        ("x-kubernetes-preserve-unknown-fields", "must be false to be structural"),
        ("x-kubernetes-embedded-resource", "must be false to be structural"),
        ("x-kubernetes-int-or-string", "must be false to be structural"),
        ("x-kubernetes-list-map-keys", "must be empty to be structural"),
        ("x-kubernetes-list-type", "must be undefined to be structural"),
        ("x-kubernetes-map-type", "must be undefined to be structural"),
        ("x-kubernetes-validations", "must be empty to be structural"),
    ];

    public void Values(Node schema, FieldPath path, bool skipAnyOf, bool skipFirstAllOf)
    {
        if (!skipAnyOf) Each(schema, "anyOf", path, skipFirst: false);
        Each(schema, "allOf", path, skipFirstAllOf);
        Each(schema, "oneOf", path, skipFirst: false);
        Nested(schema.Field("not"), path.Child("not"), skipAnyOf: false);
        if (schema.Text("pattern") is { Length: > 0 } pattern && Re2Pattern.Mistake(pattern) is { } mistake)
        {
            causes.Invalid(path.Child("pattern"), pattern, $"must be a valid regular expression, but isn't: {mistake}");
        }
    }

    private void Each(Node schema, string group, FieldPath path, bool skipFirst)
    {
        var items = schema.List(group);
        for (var i = 0; i < items.Length; i++) Nested(items[i], path.Child(group).At(i), skipFirst && i == 0);
    }

    private void Nested(Node? schema, FieldPath path, bool skipAnyOf)
    {
        if (schema is not MappingNode) return;
        Values(schema, path, skipAnyOf, skipFirstAllOf: false);
        Nested(schema.Field("items"), path.Child("items"), skipAnyOf: false);
        foreach (var entry in schema.Map("properties")) Nested(entry.Value, path.Child("properties").Key(entry.Key), skipAnyOf: false);
        if (schema.Text("type").Length > 0) causes.Forbidden(path.Child("type"), "must be empty to be structural");
        if (schema.Field("additionalProperties") is { } additional && additional.AsBoolean() != false)
        {
            causes.Forbidden(path.Child("additionalProperties"), "must be undefined to be structural");
        }

        foreach (var (field, reason) in _forbidden)
        {
            if (schema.Field(field) is { } value && IsSet(value)) causes.Forbidden(path.Child(field), reason);
        }

        if (schema["properties"]?["metadata"] is not null)
        {
            causes.Forbidden(path.Child("properties").Key("metadata"), "must not be specified in a nested context");
        }
    }

    private static bool IsSet(Node value) => value.AsBoolean() ?? !SemanticEquality.IsEmpty(value);
}
