namespace KubeLabs.Cel;

/// <summary>A map, or an object of which only the fields that are set count. A host derives from it to give its own trees.</summary>
public abstract class CelMap : CelValue
{
    /// <summary>The number of entries.</summary>
    public abstract int Count { get; }

    /// <summary>The keys, in the order in which they are iterated.</summary>
    public abstract IEnumerable<CelValue> Keys { get; }

    /// <inheritdoc/>
    public override CelType Type => CelType.AnyMap;

    internal override long Size => Count;

    /// <summary>The value of a key that is a text; null where there is none.</summary>
    public abstract CelValue? Find(string key);

    /// <summary>The value of any key; null where there is none. A map with text keys alone need not override it.</summary>
    public virtual CelValue? Find(CelValue key) => key is CelString text ? Find(text.Value) : null;

    /// <summary>Whether another map is equal, where the host has a rule of its own; null for the rule of the language.</summary>
    protected internal virtual bool? EqualTo(CelContext context, CelMap other) => null;

    /// <summary>A map of these entries; of two equal keys the last counts.</summary>
    public static CelMap Of(params IEnumerable<KeyValuePair<string, CelValue>> entries)
    {
        var map = new EntryMap();
        foreach (var (key, value) in entries)
            map.Set(new CelString(key), value);
        return map;
    }
}
