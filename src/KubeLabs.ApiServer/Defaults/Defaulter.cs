using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Fills in what the API server fills in before it validates: the <c>defaults.go</c> of every group. Copy on write: what
/// nothing was filled into is the same instance. A filled-in node has the place of the object that it is filled into.
/// </summary>
public static class Defaulter
{
    /// <summary>The object with its defaults.</summary>
    /// <param name="decoded">An object that was decoded without errors; unset fields may be absent or null.</param>
    /// <param name="schema">Its type.</param>
    public static MappingNode Apply(MappingNode decoded, TypeSchema schema)
    {
        var defaults = DefaultTable.Of(schema.Name);
        var node = defaults is null ? decoded : defaults.Apply(decoded);
        node = WithChildren(node, schema);
        return defaults is null ? node : WithEmbedded(node, schema, defaults.Embedded);
    }

    private static MappingNode WithChildren(MappingNode node, TypeSchema schema)
    {
        ImmutableArray<MapEntry>.Builder? entries = null;
        for (var i = 0; i < node.Values.Length; i++)
        {
            var entry = node.Values[i];
            if (entry.Value is ScalarNode || schema.Find(entry.Key) is not { } field) continue;
            var value = Child(entry.Value, field);
            if (ReferenceEquals(value, entry.Value)) continue;
            entries ??= node.Values.ToBuilder();
            entries[i] = entry with { Value = value };
        }

        return entries is null ? node : new(node.Position, entries.MoveToImmutable());
    }

    private static Node Child(Node value, FieldSchema field) => (field.Kind, value) switch
    {
        (FieldKind.Object, MappingNode map) when field.Object is { } type => Apply(map, type),
        (FieldKind.Array, SequenceNode list) when field.Element is { } items => Items(list, items),
        (FieldKind.Map, MappingNode map) when field.Element is { } values => Values(map, values),
        _ => value,
    };

    private static SequenceNode Items(SequenceNode list, FieldSchema items)
    {
        if (items.Kind is not (FieldKind.Object or FieldKind.Array or FieldKind.Map)) return list;
        ImmutableArray<Node>.Builder? changed = null;
        for (var i = 0; i < list.Values.Length; i++)
        {
            var item = Child(list.Values[i], items);
            if (ReferenceEquals(item, list.Values[i])) continue;
            changed ??= list.Values.ToBuilder();
            changed[i] = item;
        }

        return changed is null ? list : new(list.Position, changed.MoveToImmutable());
    }

    private static MappingNode Values(MappingNode map, FieldSchema values)
    {
        if (values.Kind == FieldKind.Quantity) return ResourceAmounts.Round(map);
        if (values.Kind is not (FieldKind.Object or FieldKind.Array or FieldKind.Map)) return map;
        ImmutableArray<MapEntry>.Builder? entries = null;
        for (var i = 0; i < map.Values.Length; i++)
        {
            var value = Child(map.Values[i].Value, values);
            if (ReferenceEquals(value, map.Values[i].Value)) continue;
            entries ??= map.Values.ToBuilder();
            entries[i] = map.Values[i] with { Value = value };
        }

        return entries is null ? map : new(map.Position, entries.MoveToImmutable());
    }

    private static MappingNode WithEmbedded(MappingNode node, TypeSchema schema, ImmutableArray<string> embedded)
    {
        foreach (var name in embedded)
        {
            if (!node.Lacks(name) || schema.Find(name) is not { Object: { } type }) continue;
            var value = Apply(MappingNode.Empty(node.Position), type);
            if (value.Values.Length > 0) node = node.With(name, value);
        }

        return node;
    }
}
