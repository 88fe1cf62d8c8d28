using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Collects the entries of a mapping that is walked in order; while nothing changes, nothing is copied.</summary>
internal struct ChangedEntries(MappingNode written)
{
    private ImmutableArray<MapEntry>.Builder? _changed;
    private int _unchanged;

    /// <summary>The next entry with its new value, or null to leave it out.</summary>
    public void Add(MapEntry entry, Node? value)
    {
        if (_changed is null)
        {
            if (ReferenceEquals(entry.Value, value))
            {
                _unchanged++;
                return;
            }

            _changed = ImmutableArray.CreateBuilder<MapEntry>(written.Values.Length);
            _changed.AddRange(written.Values.AsSpan()[.._unchanged]);
        }

        if (value is not null) _changed.Add(entry with { Value = value });
    }

    /// <summary>An entry that was not written.</summary>
    public void Append(string key, Node value)
    {
        if (_changed is null)
        {
            _changed = ImmutableArray.CreateBuilder<MapEntry>(written.Values.Length + 1);
            _changed.AddRange(written.Values.AsSpan());
        }

        _changed.Add(new(key, value));
    }

    public readonly MappingNode ToNode() => _changed is null ? written : new(written.Position, _changed.DrainToImmutable());
}
