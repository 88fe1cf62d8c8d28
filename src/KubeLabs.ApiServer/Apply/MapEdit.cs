using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A mapping while it is changed in many places.</summary>
internal sealed class MapEdit
{
    private readonly MappingNode _before;
    private readonly OrderedDictionary<string, Node?> _values;

    public MapEdit(MappingNode before)
    {
        _before = before;
        _values = new(before.Values.Length, StringComparer.Ordinal);
        foreach (var entry in before.Values) _values[entry.Key] = entry.Value;
    }

    /// <summary>The value of a key; null takes it away.</summary>
    public Node? this[string key]
    {
        get => _values.GetValueOrDefault(key);
        set => _values[key] = value;
    }

    /// <summary>Takes all other keys away.</summary>
    public void KeepOnly(HashSet<string> keys)
    {
        foreach (var entry in _before.Values)
        {
            if (!keys.Contains(entry.Key)) _values[entry.Key] = null;
        }
    }

    public MappingNode ToNode()
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>(_values.Count);
        foreach (var (key, value) in _values)
        {
            if (value is not null) entries.Add(new(key, value));
        }

        return new(_before.Position, entries.DrainToImmutable());
    }
}
