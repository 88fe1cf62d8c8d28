using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The structure of a schema, level by level (<c>validateStructuralInvariants</c>).</summary>
internal sealed class StructuralWalk(CauseList causes)
{
    private const string Embedded = "x-kubernetes-embedded-resource";
    private const string IntOrString = "x-kubernetes-int-or-string";
    private const string Preserve = "x-kubernetes-preserve-unknown-fields";

    public void Level(Node? schema, StructuralLevel level, FieldPath path)
    {
        if (schema is not MappingNode) return;
        if (schema.Text("type") == "array" && !schema.Has("items")) causes.Required(path.Child("items"), "must be specified");
        Level(schema.Field("items"), StructuralLevel.Item, path.Child("items"));
        foreach (var entry in schema.Map("properties"))
        {
            Level(entry.Value, StructuralLevel.Field, path.Child("properties").Key(entry.Key));
        }

        if (schema.Has("additionalProperties") && level == StructuralLevel.Root)
        {
            causes.Forbidden(path.Child("additionalProperties"), "must not be used at the root");
        }

        Level(schema.Field("additionalProperties"), StructuralLevel.Field, path.Child("additionalProperties"));
        Extensions(schema, path);
        new NestedSchemaWalk(causes).Values(schema, path, IntOrStringPattern.IsAnyOf(schema), IntOrStringPattern.IsAllOf(schema));
        MissingType(schema, level, path);
        if (schema.Flag(Embedded) && schema.Has("additionalProperties"))
        {
            causes.Forbidden(path.Child("additionalProperties"), "must not be used if x-kubernetes-embedded-resource is set");
        }

        var type = schema.Text("type");
        if (level == StructuralLevel.Root && type.Length > 0 && type != "object") causes.Invalid(path.Child("type"), type, "must be object at the root");
        Metadata(schema, level, path.Child("properties"));
        if (schema.Flag(Embedded) && !schema.Flag(Preserve) && schema.Map("properties").Length == 0)
        {
            causes.Required(
                path.Child("properties"),
                "must not be empty if x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields");
        }
    }

    private void Extensions(Node schema, FieldPath path)
    {
        if (!schema.Flag(IntOrString)) return;
        foreach (var field in (ReadOnlySpan<string>)[Preserve, Embedded])
        {
            if (schema.Flag(field)) causes.Invalid(path.Child(field), schema[field], "must be false if x-kubernetes-int-or-string is true");
        }
    }

    private void MissingType(Node schema, StructuralLevel level, FieldPath path)
    {
        var type = schema.Text("type");
        if (schema.Flag(Embedded) && type != "object")
        {
            const string reason = "must be object if x-kubernetes-embedded-resource is true";
            if (type.Length == 0) causes.Required(path.Child("type"), reason);
            else causes.Invalid(path.Child("type"), type, reason);
            return;
        }

        if (type.Length > 0 || schema.Flag(IntOrString) || schema.Flag(Preserve)) return;
        causes.Required(path.Child("type"), level switch
        {
            StructuralLevel.Root => "must not be empty at the root",
            StructuralLevel.Item => "must not be empty for specified array items",
            _ => "must not be empty for specified object fields",
        });
    }

    private void Metadata(Node schema, StructuralLevel level, FieldPath path)
    {
        var isResource = level == StructuralLevel.Root || schema.Flag(Embedded);
        foreach (var field in (ReadOnlySpan<string>)["kind", "apiVersion"])
        {
            if (!isResource || schema["properties"]?[field] is not { } property || property.Text("type") == "string") continue;
            causes.Invalid(path.Key(field).Child("type"), property.Text("type"), "must be string");
        }

        if (schema["properties"]?["metadata"] is not MappingNode metadata) return;
        var place = path.Key("metadata");
        if (isResource && metadata.Text("type") != "object") causes.Invalid(place.Child("type"), metadata.Text("type"), "must be object");
        if (level == StructuralLevel.Root && SaysMoreThanNames(metadata))
        {
            causes.Forbidden(place, "must not specify anything other than name and generateName, but metadata is implicitly specified");
        }
    }

    private static bool SaysMoreThanNames(MappingNode metadata)
    {
        foreach (var entry in metadata.Values)
        {
            if (entry.Key is "type" or "default" || SemanticEquality.IsEmpty(entry.Value)) continue;
            if (entry.Key != "properties") return true;
            foreach (var property in entry.Value.Entries)
            {
                if (property.Key is not ("name" or "generateName")) return true;
            }
        }

        return false;
    }
}
