using System.Collections.Immutable;

namespace KubeLabs.Manifests;

/// <summary>A mapping: unique keys in the order they were written.</summary>
public sealed class MappingNode : Node
{
    // Below this a scan over the keys is faster than building an index.
    private const int IndexedFrom = 12;
    private Dictionary<string, int>? _index;

    /// <summary>A mapping of entries whose keys are unique.</summary>
    public MappingNode(Position position, ImmutableArray<MapEntry> values)
        : base(position) => Values = values;

    /// <summary>The entries, in the order they were written.</summary>
    public ImmutableArray<MapEntry> Values { get; }

    /// <summary>A mapping without entries.</summary>
    public static MappingNode Empty(Position position) => new(position, []);

    /// <summary>The value of a key, or null where it is absent.</summary>
    public Node? Find(string key)
    {
        var index = IndexOf(key);
        return index < 0 ? null : Values[index].Value;
    }

    /// <summary>The place of a key in <see cref="Values"/>, or -1.</summary>
    public int IndexOf(string key)
    {
        if (Values.Length >= IndexedFrom) return Indexed(key);
        for (var i = 0; i < Values.Length; i++)
        {
            if (string.Equals(Values[i].Key, key, StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    /// <summary>The same mapping with one key set: replaced in its place, or appended.</summary>
    public MappingNode With(string key, Node value)
    {
        var index = IndexOf(key);
        return index < 0
            ? new(Position, Values.Add(new(key, value)))
            : new(Position, Values.SetItem(index, Values[index] with { Value = value }));
    }

    /// <summary>The same mapping without a key.</summary>
    public MappingNode Without(string key)
    {
        var index = IndexOf(key);
        return index < 0 ? this : new(Position, Values.RemoveAt(index));
    }

    /// <inheritdoc/>
    public override bool ValueEquals(Node? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is not MappingNode mapping || mapping.Values.Length != Values.Length) return false;
        foreach (var entry in Values)
        {
            if (!entry.Value.ValueEquals(mapping.Find(entry.Key))) return false;
        }

        return true;
    }

    private int Indexed(string key)
    {
        if (_index is null)
        {
            var index = new Dictionary<string, int>(Values.Length, StringComparer.Ordinal);
            for (var i = 0; i < Values.Length; i++) index[Values[i].Key] = i;
            _index = index;
        }

        return _index.GetValueOrDefault(key, -1);
    }
}
