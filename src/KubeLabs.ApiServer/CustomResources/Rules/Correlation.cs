using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// A value of an update beside the one that it replaces, found by field and by the keys of a list; what has not changed need not keep rules
/// that are newer than it. The source is apiserver's <c>common.CorrelatedObject</c>.
/// </summary>
internal sealed class Correlation(Node value, Node old, StructuralSchema schema)
{
    private Dictionary<string, Correlation>? _fields;
    private Dictionary<int, Correlation>? _items;
    private MapListIndex? _keyed;
    private bool? _isSame;

    /// <summary>Whether nothing has changed. A part that the schema does not name counts as changed.</summary>
    public bool IsSame => _isSame ??= Compare();

    /// <summary>The field of an object or the value of a map; null where there was none or the schema knows none.</summary>
    public Correlation? Key(string key)
    {
        if (_fields?.GetValueOrDefault(key) is { } known) return known;
        if (value[key] is not { } current || old[key] is not { } before || schema.Member(key) is not { } member) return null;
        return (_fields ??= new(StringComparer.Ordinal))[key] = new(current, before, member);
    }

    /// <summary>The element of a list; null where there was none with its keys, or the list has no keys.</summary>
    public Correlation? At(int index)
    {
        if (_items?.GetValueOrDefault(index) is { } known) return known;
        if (value is not SequenceNode list || old is not SequenceNode before || schema.ListType != "map" || schema.Items is not { } items) return null;
        _keyed ??= new(before, schema);
        return _keyed.Find(list.Values[index]) is { } match ? (_items ??= [])[index] = new(list.Values[index], match, items) : null;
    }

    private bool Compare() => (value, old) switch
    {
        (MappingNode current, MappingNode before) => current.Values.Length == before.Values.Length && current.Values.All(entry => Key(entry.Key)?.IsSame == true),
        (SequenceNode current, SequenceNode before) when current.Values.Length != before.Values.Length => false,
        (SequenceNode current, SequenceNode) when schema.ListType == "map" => Enumerable.Range(0, current.Values.Length).All(i => At(i)?.IsSame == true),
        _ => value.ValueEquals(old),
    };
}
