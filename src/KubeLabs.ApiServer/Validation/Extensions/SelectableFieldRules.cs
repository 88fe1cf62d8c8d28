using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The fields by which objects of a custom kind can be selected.</summary>
internal static class SelectableFieldRules
{
    private const int Most = 8;

    public static void Validate(Node? version, FieldPath path, CauseList causes)
    {
        var fields = version.List("selectableFields");
        if (fields.Length == 0) return;
        var place = path.Child("selectableFields");
        if (version?["schema"].Field("openAPIV3Schema") is not { } schema)
        {
            causes.Invalid(place, "", "may only be set when `version.schema.openAPIV3Schema` is not included");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < fields.Length; i++) Selectable(fields[i].Text("jsonPath"), schema, place.At(i).Child("jsonPath"), seen, causes);
        if (seen.Count > Most) causes.TooMany(place, seen.Count, Most);
    }

    private static void Selectable(string text, Node schema, FieldPath path, HashSet<string> seen, CauseList causes)
    {
        if (text.Length == 0) causes.Required(path);
        if (text.Length == 0) return;
        var (found, wrong) = Find(text, schema);
        if (wrong is not null)
        {
            causes.Invalid(path, text, $"is an invalid path: {wrong}");
            return;
        }

        if (text.StartsWith(".metadata", StringComparison.Ordinal)) causes.Invalid(path, text, "must not point to fields in metadata");
        if (found.Text("type") is not ("string" or "boolean" or "integer"))
        {
            causes.Invalid(
                path, text, "must point to a field of type string, boolean or integer. Enum string fields and strings with formats are allowed.");
        }

        if (!seen.Add(text)) causes.Duplicate(path, text);
    }

    private static (Node? Schema, string? Wrong) Find(string text, Node schema)
    {
        if (text.Contains('[', StringComparison.Ordinal)) return (null, "array notation is not allowed");
        if (text[0] != '.') return (null, $"expected [ or . but got: {text.Split('.')[0]}");
        var at = schema;
        foreach (var name in text[1..].Split('.'))
        {
            if (name.Length == 0) return (null, "unexpected end of JSON path");
            var next = at.Field("properties") is { } properties ? properties[name] : at.Field("additionalProperties") as MappingNode;
            if (next is null) return (null, "does not refer to a valid field");
            at = next;
        }

        return (at, null);
    }
}
