using System.Collections.Immutable;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Values of expressions as trees: maps, lists and texts.</summary>
internal static class ModelNodes
{
    // A selector is a map of lists of texts at the deepest.
    private const int Deepest = 4;
    private static readonly Position _nowhere = new(null, 1, 1);

    /// <summary>The tree; null where a value is of another type, or lies too deep.</summary>
    public static Node? Of(CelValue value, int depth = 0) => value switch
    {
        _ when depth > Deepest => null,
        CelString text => ScalarNode.Of(_nowhere, text.Value),
        CelList list => List(list, depth),
        CelMap map => Map(map, depth),
        _ => null,
    };

    private static SequenceNode? List(CelList list, int depth)
    {
        var items = ImmutableArray.CreateBuilder<Node>(list.Count);
        for (var i = 0; i < list.Count; i++)
        {
            if (Of(list[i], depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return new(_nowhere, items.MoveToImmutable());
    }

    private static MappingNode? Map(CelMap map, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        foreach (var key in map.Keys)
        {
            if (key is not CelString name || map.Find(key) is not { } value || Of(value, depth + 1) is not { } node) return null;
            entries.Add(new(name.Value, node));
        }

        return new(_nowhere, entries.ToImmutable());
    }
}
