using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Objects within a custom object (<c>x-kubernetes-embedded-resource</c>): they have a version and a kind.</summary>
internal static class EmbeddedResourceRules
{
    public static void Check(Node value, StructuralSchema schema, FieldPath path, CauseList causes)
    {
        if (value is SequenceNode list && schema.Items is { } items)
        {
            for (var i = 0; i < list.Values.Length; i++) Check(list.Values[i], items, path.At(i), causes);
        }

        if (value is not MappingNode map) return;
        if (schema.IsEmbedded) Embedded(map, path, causes);
        foreach (var entry in map.Values)
        {
            // Only what the schema names itself is a field; other keys are those of a map.
            var place = schema.Properties.ContainsKey(entry.Key) ? path.Child(entry.Key) : path.Key(entry.Key);
            if (schema.Member(entry.Key) is { } member) Check(entry.Value, member, place, causes);
        }
    }

    private static void Embedded(MappingNode item, FieldPath path, CauseList causes)
    {
        foreach (var field in (ReadOnlySpan<string>)["apiVersion", "kind"])
        {
            if (item.Find(field) is not { } value) causes.Required(path.Child(field));
            else if (value.AsString() is not { } text) causes.Invalid(path.Child(field), value, "must be a string");
            else if (text.Length == 0) causes.Invalid(path.Child(field), text, "must not be empty");
            else if (field == "kind") DefinitionNameRules.MixedCase(text, path.Child(field), causes);
            else if (ObjectReferenceRules.Fault(text, allowsCoreGroup: true) is { } fault) causes.Invalid(path.Child(field), text, fault);
        }

        if (item["metadata"] is not MappingNode metadata) return;
        if (metadata.Text("name").Length == 0) metadata = metadata.Set("name", "fakename");
        ObjectMetaRules.Validate(metadata, metadata.Text("namespace").Length > 0, NameRules.PathSegment, path.Child("metadata"), causes);
    }
}
