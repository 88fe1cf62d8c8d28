using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>The fields that a manifest writes, with the values that the server makes of them: <c>cpu: 0.5</c> is stored as <c>500m</c>.</summary>
internal static class CanonicalManifest
{
    public static MappingNode Of(GivenObject given)
    {
        var canonical = (MappingNode)Of(given.Manifest.Without("status"), given.Item.Root);
        return given.Item is { Type.Group: "", Kind: "Secret" } ? WithData(canonical, given.Item.Root) : canonical;
    }

    private static Node Of(Node written, Node stored) => (written, stored) switch
    {
        (MappingNode map, MappingNode other) => new MappingNode(map.Position, [.. Entries(map, other)]),
        (SequenceNode list, SequenceNode other) when list.Values.Length == other.Values.Length => Items(list, other),
        (ScalarNode, ScalarNode) => stored,
        _ => written,
    };

    private static IEnumerable<MapEntry> Entries(MappingNode map, MappingNode other)
    {
        foreach (var entry in map.Values)
        {
            if (entry.Value.IsNull) continue;
            if (other.Find(entry.Key) is { } stored) yield return entry with { Value = Of(entry.Value, stored) };
        }
    }

    private static SequenceNode Items(SequenceNode list, SequenceNode other)
    {
        var items = ImmutableArray.CreateBuilder<Node>(list.Values.Length);
        for (var index = 0; index < list.Values.Length; index++) items.Add(Of(list.Values[index], other.Values[index]));
        return new(list.Position, items.MoveToImmutable());
    }

    // What is written as stringData is stored as data.
    private static MappingNode WithData(MappingNode canonical, MappingNode stored) =>
        stored["data"] is { } data ? canonical.With("data", data) : canonical;
}
