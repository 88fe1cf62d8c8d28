using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Fills in the defaults of a structural schema. What is filled in has the place of the object that it is filled into: the definition is
/// not the learner's.
/// </summary>
internal static class CustomDefaults
{
    public static MappingNode Apply(MappingNode root, StructuralSchema schema) => Object(root, schema);

    private static Node Value(Node value, StructuralSchema? schema) => (value, schema) switch
    {
        (MappingNode map, { } known) => Object(map, known),
        (SequenceNode list, { Items: { } items }) => List(list, items),
        _ => value,
    };

    private static SequenceNode List(SequenceNode list, StructuralSchema items)
    {
        var changed = list.Values.ToBuilder();
        for (var i = 0; i < changed.Count; i++) changed[i] = Value(Filled(changed[i], items, list.Position), items);
        return new(list.Position, changed.DrainToImmutable());
    }

    private static MappingNode Object(MappingNode map, StructuralSchema schema)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>(map.Values.Length);
        foreach (var entry in map.Values)
        {
            var member = schema.Member(entry.Key);
            entries.Add(member is null ? entry : entry with { Value = Value(Filled(entry.Value, member, map.Position), member) });
        }

        foreach (var (name, property) in schema.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            if (property.Default is not { } value || map.IndexOf(name) >= 0) continue;
            entries.Add(new(name, map.Position, Value(At(value, map.Position), property)));
        }

        return new(map.Position, entries.ToImmutable());
    }

    private static Node Filled(Node value, StructuralSchema schema, Position at) =>
        value.IsNull && !schema.IsNullable && schema.Default is { } filled ? At(filled, at) : value;

    private static Node At(Node node, Position at) => node switch
    {
        MappingNode map => new MappingNode(at, [.. map.Values.Select(entry => new MapEntry(entry.Key, at, At(entry.Value, at)))]),
        SequenceNode list => new SequenceNode(at, [.. list.Values.Select(item => At(item, at))]),
        ScalarNode scalar => new ScalarNode(at, scalar.Kind, scalar.Text),
        _ => node,
    };
}
