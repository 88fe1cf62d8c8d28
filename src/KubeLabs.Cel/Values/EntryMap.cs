namespace KubeLabs.Cel;

/// <summary>A map in memory that keeps the order of its entries; <c>1</c>, <c>1u</c> and <c>1.0</c> are one key.</summary>
internal sealed class EntryMap : CelMap
{
    private readonly Dictionary<object, int> _places = [];
    private readonly List<CelValue> _keys = [];
    private readonly List<CelValue> _values = [];

    public override int Count => _keys.Count;

    public override IEnumerable<CelValue> Keys => _keys;

    public override CelValue? Find(string key) => _places.TryGetValue(key, out var place) ? _values[place] : null;

    public override CelValue? Find(CelValue key) =>
        Identity(key) is { } identity && _places.TryGetValue(identity, out var place) ? _values[place] : null;

    /// <summary>Whether a value can be a key at all.</summary>
    public static bool IsKey(CelValue key) => key is CelString or CelInt or CelUint or CelBool;

    /// <summary>Adds an entry; false where the key is there already.</summary>
    public bool Add(CelValue key, CelValue value)
    {
        if (!_places.TryAdd(Identity(key)!, _keys.Count))
            return false;
        _keys.Add(key);
        _values.Add(value);
        return true;
    }

    public void Set(CelValue key, CelValue value)
    {
        if (!Add(key, value))
            _values[_places[Identity(key)!]] = value;
    }

    private static object? Identity(CelValue key) => key switch
    {
        CelString text => text.Value,
        CelBool flag => flag.Value,
        CelInt number => number.Value,
        CelUint { Value: <= long.MaxValue } number => (long)number.Value,
        CelUint number => number.Value,
        CelDouble number => Whole(number.Value),
        _ => null,
    };

    private static object? Whole(double value)
    {
        if (value != Math.Floor(value))
            return null;
        return value switch
        {
            >= -9223372036854775808.0 and < 9223372036854775808.0 => (long)value,
            >= 0 and < 18446744073709551616.0 => (ulong)value,
            _ => null,
        };
    }
}
