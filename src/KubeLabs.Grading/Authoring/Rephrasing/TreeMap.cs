using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>
/// Rewrites a tree from its leaves upwards, with what the schema says of each node. What does not change stays the same instance.
/// </summary>
internal static class TreeMap
{
    /// <summary>A document with each node replaced by what the function makes of it, once its children are replaced.</summary>
    public static MappingNode Rewrite(MappingNode document, Func<Node, FieldContext, Node> function) =>
        (MappingNode)Rewrite(document, FieldContext.Of(Wording.TypeOf(document)), function);

    private static Node Rewrite(Node node, FieldContext field, Func<Node, FieldContext, Node> function) => node switch
    {
        MappingNode mapping => function(Fields(mapping, field, function), field),
        SequenceNode list => function(Items(list, field, function), field),
        _ => function(node, field),
    };

    private static MappingNode Fields(MappingNode mapping, FieldContext field, Func<Node, FieldContext, Node> function)
    {
        var entries = mapping.Values;
        for (var index = 0; index < entries.Length; index++)
        {
            var entry = entries[index];
            var value = Rewrite(entry.Value, field.Child(entry.Key), function);
            if (!ReferenceEquals(value, entry.Value)) entries = entries.SetItem(index, entry with { Value = value });
        }

        return entries == mapping.Values ? mapping : new(mapping.Position, entries);
    }

    private static SequenceNode Items(SequenceNode list, FieldContext field, Func<Node, FieldContext, Node> function)
    {
        ImmutableArray<Node> items = list.Values;
        for (var index = 0; index < items.Length; index++)
        {
            var item = Rewrite(items[index], field.Item(), function);
            if (!ReferenceEquals(item, items[index])) items = items.SetItem(index, item);
        }

        return items == list.Values ? list : new(list.Position, items);
    }
}
