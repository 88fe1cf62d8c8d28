using System.Runtime.InteropServices;

namespace KubeLabs.Manifests;

/// <summary>
/// Collects the entries of a mapping. Of equal keys the last wins, as kubectl keeps it; merged entries take part in the
/// order in which they are written, so a key that stands before the merge loses to it.
/// </summary>
internal sealed class MappingBuilder
{
    private const int IndexedFrom = 12;
    private readonly List<MapEntry> _entries = [];
    private Dictionary<string, int>? _index;
    private HashSet<string>? _merged;

    /// <summary>Adds a written entry. Returns the entry that it replaces, where that was written too.</summary>
    public MapEntry? Add(in MapEntry entry)
    {
        var at = Set(entry, out var replaced);
        if (at < 0) return null;
        return _merged is not null && _merged.Remove(entry.Key) ? null : replaced;
    }

    /// <summary>Adds an entry that comes out of a merge. Returns the written entry that it replaces.</summary>
    public MapEntry? Merge(in MapEntry entry)
    {
        var at = Set(entry, out var replaced);
        _merged ??= new(StringComparer.Ordinal);
        return _merged.Add(entry.Key) && at >= 0 ? replaced : null;
    }

    /// <summary>The entries so far.</summary>
    public ReadOnlySpan<MapEntry> Entries => CollectionsMarshal.AsSpan(_entries);

    /// <summary>The mapping.</summary>
    public MappingNode Build(Position position) => new(position, [.. _entries]);

    private int Set(in MapEntry entry, out MapEntry replaced)
    {
        var at = IndexOf(entry.Key);
        replaced = at < 0 ? default : _entries[at];
        if (at >= 0)
        {
            _entries[at] = entry;
            return at;
        }

        _index?.Add(entry.Key, _entries.Count);
        _entries.Add(entry);
        return -1;
    }

    private int IndexOf(string key)
    {
        if (_entries.Count >= IndexedFrom) return Indexed(key);
        for (var i = 0; i < _entries.Count; i++)
        {
            if (string.Equals(_entries[i].Key, key, StringComparison.Ordinal)) return i;
        }

        return -1;
    }

    private int Indexed(string key)
    {
        if (_index is null)
        {
            _index = new(StringComparer.Ordinal);
            for (var i = 0; i < _entries.Count; i++) _index[_entries[i].Key] = i;
        }

        return _index.GetValueOrDefault(key, -1);
    }
}
