using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>How lists of a schema are merged: <c>x-kubernetes-list-type</c> and its keys.</summary>
internal static class SchemaListRules
{
    private const string ListType = "x-kubernetes-list-type";
    private const string Keys = "x-kubernetes-list-map-keys";
    private static readonly string[] _types = ["atomic", "set", "map"];

    public static void Validate(Node schema, FieldPath path, CauseList causes)
    {
        var listType = schema.Field(ListType)?.AsString();
        var items = schema.Field("items") as MappingNode;
        NotAList(schema, listType, items, path, causes);
        FieldRules.Unsupported(schema, ListType, _types, path, causes);
        if (schema.List(Keys).Length > 0)
        {
            const string reason = "must be map if x-kubernetes-list-map-keys is non-empty";
            if (listType is null) causes.Required(path.Child(ListType), reason);
            else if (listType != "map") causes.Invalid(path.Child(ListType), listType, reason);
        }

        if (listType == "map") OfMap(schema, items, path, causes);
        if (listType is "set" or "map" && items is not null) Items(schema, listType, items, path.Child("items"), causes);
    }

    private static void NotAList(Node schema, string? listType, MappingNode? items, FieldPath path, CauseList causes)
    {
        if (listType is null) return;
        var type = schema.Text("type");
        const string reason = "must be array if x-kubernetes-list-type is specified";
        if (type.Length == 0) causes.Required(path.Child("type"), reason);
        else if (type != "array") causes.Invalid(path.Child("type"), type, reason);
        else if (listType == "set" && items is not null) AtomicItems(items, path.Child("items"), causes);
    }

    private static void AtomicItems(MappingNode items, FieldPath path, CauseList causes)
    {
        const string reason = "must be atomic as item of a list with x-kubernetes-list-type=set";
        var isGranularList = items.Text("type") == "array" && items.Field(ListType)?.AsString() is not (null or "atomic");
        var isGranularMap = items.Text("type") == "object" && items.Field("x-kubernetes-map-type")?.AsString() != "atomic";
        if (isGranularList) causes.Invalid(path.Child(ListType), items.Field(ListType), reason);
        // The server prints the list type here.
        if (isGranularMap) causes.Invalid(path.Child("x-kubernetes-map-type"), items.Field(ListType), reason);
    }

    private static void OfMap(Node schema, MappingNode? items, FieldPath path, CauseList causes)
    {
        var keys = schema.List(Keys);
        if (keys.Length == 0) causes.Required(path.Child(Keys), "must not be empty if x-kubernetes-list-type is map");
        if (!schema.Has("items")) causes.Required(path.Child("items"), "must have a schema if x-kubernetes-list-type is map");
        if (items is null) return;
        if (items.Text("type") != "object")
        {
            causes.Invalid(
                path.Child("items", "type"), items.Text("type"), "must be object if parent array's x-kubernetes-list-type is map");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in keys)
        {
            var key = item.AsString() ?? "";
            if (items["properties"]?[key] is not { } property)
            {
                causes.Invalid(path.Child(Keys), schema[Keys], "entries must all be names of item properties");
            }
            else if (property.Text("type") is "array" or "object")
            {
                causes.Invalid(
                    path.Child("items", "properties").Key(key).Child("type"),
                    "object",
                    "must be a scalar type if parent array's x-kubernetes-list-type is map");
            }

            if (!seen.Add(key)) causes.Invalid(path.Child(Keys), schema[Keys], "must not contain duplicate entries");
        }
    }

    private static void Items(Node schema, string listType, MappingNode items, FieldPath path, CauseList causes)
    {
        if (items.Flag("nullable"))
        {
            causes.Forbidden(path.Child("nullable"), "cannot be nullable when x-kubernetes-list-type is " + listType);
        }

        foreach (var item in listType == "map" ? schema.List(Keys) : [])
        {
            var key = item.AsString() ?? "";
            if (items["properties"]?[key] is not { } property) continue;
            var place = path.Child("properties").Key(key);
            if (!IsRequired(items, key) && !property.Has("default"))
            {
                causes.Required(
                    place.Child("default"),
                    "this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property");
            }

            if (property.Flag("nullable"))
            {
                causes.Forbidden(place.Child("nullable"), "this property is in x-kubernetes-list-map-keys, so it cannot be nullable");
            }
        }
    }

    private static bool IsRequired(MappingNode items, string key)
    {
        foreach (var required in items.List("required"))
        {
            if (required.AsString() == key) return true;
        }

        return false;
    }
}
