using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>Damage to a manifest that leaves it a manifest: one node of it goes, comes twice or becomes something else.</summary>
internal sealed record TreeDamage(int Place, int Kind, string Piece)
{
    // Wrong types, empty values, numbers at and beyond the limits, names and amounts that are almost right.
    private static readonly string[] _pieces =
    [
        "null", "[]", "{}", "\"\"", "0", "-1", "1", "65536", "2147483648", "9223372036854775807", "99999999999999999999", "1e300", "0.5",
        "true", "[null]", "[[]]", "[{}]", "{\"\": null}", "\"a\"", "\"A_b\"", "\"-\"", "\"\\u0000\\u202e\"", "\"\\ud800\"", "\"500m\"",
        "\"1e999999999\"", "\"-1Ki\"", "\"10.0.0.1\"", "\"::1\"", "\"25%\"", "\"*\"", "\"a/b/c\"", "\"2026-01-01\"", "\"{{ .x }}\"",
    ];

    public static Gen<TreeDamage> Any =>
        from place in Gen.Choose(0, 100_000)
        from kind in Gen.Choose(0, 3)
        from piece in Gen.Elements(_pieces)
        select new TreeDamage(place, kind, piece);

    /// <summary>The damaged tree.</summary>
    public Node Do(Node root)
    {
        var left = Place % Math.Max(1, Count(root));
        return Change(root, ref left);
    }

    private static int Count(Node node) => node switch
    {
        MappingNode map => 1 + map.Values.Sum(entry => Count(entry.Value)),
        SequenceNode list => 1 + list.Values.Sum(Count),
        _ => 1,
    };

    private Node Change(Node node, ref int left)
    {
        if (left-- == 0) return JsonNodes.Parse(Piece);
        return node switch
        {
            MappingNode map => Change(map, ref left),
            SequenceNode list => Change(list, ref left),
            _ => node,
        };
    }

    private MappingNode Change(MappingNode map, ref int left)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        foreach (var entry in map.Values)
        {
            var isHere = left == 0;
            var value = Change(entry.Value, ref left);
            if (isHere && Kind == 0) continue;
            if (isHere && Kind == 1) entries.Add(new($"{entry.Key}X", entry.Value));
            else entries.Add(entry with { Value = value });
        }

        return new(map.Position, entries.ToImmutable());
    }

    private SequenceNode Change(SequenceNode list, ref int left)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        foreach (var item in list.Values)
        {
            var isHere = left == 0;
            var value = Change(item, ref left);
            if (isHere && Kind == 0) continue;
            if (isHere && Kind == 1) items.Add(item);
            items.Add(isHere && Kind == 1 ? item : value);
        }

        return new(list.Position, items.ToImmutable());
    }
}
