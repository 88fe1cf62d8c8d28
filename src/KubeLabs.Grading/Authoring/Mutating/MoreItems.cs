using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Makes one more item for a list, like another one but for what tells items apart.</summary>
internal static class MoreItems
{
    /// <summary>The item; null where nothing can be changed in the other one.</summary>
    public static Node? Beside(Node item, FieldContext list)
    {
        if (item is not MappingNode mapping) return First(item, list.Item());
        var changed = mapping;
        foreach (var key in Keys(mapping, list.Field))
        {
            if (mapping.Find(key) is { } value && First(value, list.Item().Child(key)) is { } other) changed = changed.With(key, other);
        }

        return ReferenceEquals(changed, mapping) ? FirstBelow(mapping, list.Item()) : changed;
    }

    // What tells the items of a list apart: the keys of the schema, else the name.
    private static IEnumerable<string> Keys(MappingNode item, FieldSchema? list)
    {
        if (list is null) return item.Find("name") is null ? [] : ["name"];
        IEnumerable<string> keys = list.PatchMergeKey is { } merge ? list.ListMapKeys.Append(merge) : list.ListMapKeys;
        return keys.Append("name").Distinct();
    }

    private static Node? First(Node value, FieldContext field) => value is ScalarNode scalar
        ? ScalarEdits.Of(scalar, field).Select(edit => edit.Value).FirstOrDefault()
        : TreeEdits.Of(value, field, FieldPath.Root).FirstOrDefault(edit => edit.Change == ChangeKind.Value)?.Result;

    private static MappingNode? FirstBelow(MappingNode mapping, FieldContext field) =>
        mapping.Values
            .Select(entry => (entry.Key, Value: First(entry.Value, field.Child(entry.Key))))
            .Where(entry => entry.Value is not null)
            .Select(entry => mapping.With(entry.Key, entry.Value!))
            .FirstOrDefault();
}
