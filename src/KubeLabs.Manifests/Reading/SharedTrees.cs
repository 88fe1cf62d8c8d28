using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace KubeLabs.Manifests;

/// <summary>Trees that are held once. As their parts are, two are equal where their parts are the same.</summary>
internal sealed class SharedTrees(Position place)
{
    // Larger ones are lists of objects and the like, which never come again.
    private const int Largest = 32;
    private readonly SlotTable<MappingNode> _maps = new();
    private readonly SlotTable<SequenceNode> _lists = new();

    public MappingNode Map(MappingBuilder entries)
    {
        var span = entries.Entries;
        if (span.Length > Largest) return entries.Build(place);
        var hash = (uint)span.Length;
        foreach (ref readonly var entry in span) hash = (((hash * 31) + Id(entry.Key)) * 31) + Id(entry.Value);
        return _maps[hash] is { } known && Same(known.Values.AsSpan(), span) ? known : _maps.Put(hash, entries.Build(place));
    }

    public SequenceNode List(ImmutableArray<Node>.Builder items)
    {
        if (items.Count > Largest) return new(place, items.DrainToImmutable());
        var hash = (uint)items.Count;
        foreach (var item in items) hash = (hash * 31) + Id(item);
        return _lists[hash] is { } known && Same(known.Values, items) ? known : _lists.Put(hash, new(place, items.DrainToImmutable()));
    }

    private static bool Same(ReadOnlySpan<MapEntry> known, ReadOnlySpan<MapEntry> entries)
    {
        if (known.Length != entries.Length) return false;
        for (var i = 0; i < known.Length; i++)
        {
            if (!ReferenceEquals(known[i].Value, entries[i].Value) || known[i].Key != entries[i].Key) return false;
        }

        return true;
    }

    private static bool Same(ImmutableArray<Node> known, ImmutableArray<Node>.Builder items)
    {
        if (known.Length != items.Count) return false;
        for (var i = 0; i < known.Length; i++)
        {
            if (!ReferenceEquals(known[i], items[i])) return false;
        }

        return true;
    }

    private static uint Id(object part) => (uint)RuntimeHelpers.GetHashCode(part);
}
