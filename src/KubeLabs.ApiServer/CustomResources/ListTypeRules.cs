using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Lists that hold each thing once (<c>ValidateListSetsAndMaps</c>).</summary>
internal static class ListTypeRules
{
    public static void Check(Node value, StructuralSchema schema, FieldPath path, CauseList causes)
    {
        if (value is SequenceNode list) List(list, schema, path, causes);
        if (value is not MappingNode map) return;
        foreach (var entry in map.Values)
        {
            var isField = schema.Properties.TryGetValue(entry.Key, out var property);
            if (isField) Check(entry.Value, property!, path.Child(entry.Key), causes);
            else if (schema.AdditionalProperties is { } values) Check(entry.Value, values, path.Key(entry.Key), causes);
        }
    }

    private static void List(SequenceNode list, StructuralSchema schema, FieldPath path, CauseList causes)
    {
        if (schema.ListType == "set") Duplicates(list, path, item => item, causes);
        if (schema.ListType == "map") Map(list, schema, path, causes);
        for (var i = 0; i < list.Values.Length && schema.Items is not null; i++) Check(list.Values[i], schema.Items, path.At(i), causes);
    }

    private static void Map(SequenceNode list, StructuralSchema schema, FieldPath path, CauseList causes)
    {
        for (var i = 0; i < list.Values.Length; i++)
        {
            if (list.Values[i] is MappingNode or { IsNull: true }) continue;
            causes.Invalid(path.At(i), list.Values[i], "must be an object for an array of list-type map");
            return;
        }

        Duplicates(list, path, item => Keys(item, schema), causes);
    }

    private static MappingNode Keys(Node item, StructuralSchema schema)
    {
        var keys = MappingNode.Empty(item.Position);
        foreach (var name in schema.ListMapKeys.Order(StringComparer.Ordinal))
        {
            if (item[name] is { } value) keys = keys.With(name, value);
        }

        return keys;
    }

    // The second of several is named, once.
    private static void Duplicates(SequenceNode list, FieldPath path, Func<Node, Node> keyOf, CauseList causes)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < list.Values.Length; i++)
        {
            var key = keyOf(list.Values[i]);
            var text = NodeJson.Compact(key);
            seen[text] = seen.GetValueOrDefault(text) + 1;
            if (seen[text] == 2) causes.Duplicate(path.At(i), key);
        }
    }
}
