namespace KubeLabs.Cel;

/// <summary>Elements of lists and maps by index or key.</summary>
internal static class Lookup
{
    /// <summary>The element; an error where there is none.</summary>
    public static CelValue Index(CelValue container, CelValue key) => container switch
    {
        CelList list => Element(list, key, out var error) ?? error,
        CelMap => Entry(container, key, out var error) ?? error,
        CelOptional { Value: null } => CelOptional.None,
        CelOptional optional => OptionalIndex(optional.Value, key),
        _ => Results.NoSuchKey(key),
    };

    /// <summary>What is said of a field of a value that has none: of a number, of null (<c>refQualify</c> of cel-go).</summary>
    public static CelError NoField(CelValue container, string field) => container is CelList
        ? Results.Error($"unsupported index type 'string' in list")
        : new($"no such key: {field}");

    /// <summary>The element as an optional; none where there is none.</summary>
    public static CelValue OptionalIndex(CelValue container, CelValue key) => container switch
    {
        CelOptional { Value: null } => container,
        CelOptional optional => OptionalIndex(optional.Value, key),
        CelList list => CelOptional.OfNullable(Element(list, key, out _)),
        CelMap => CelOptional.OfNullable(Entry(container, key, out _)),
        _ => CelOptional.None,
    };

    /// <summary>The field of a map as an optional.</summary>
    public static CelValue OptionalField(CelValue? container, string field) => container switch
    {
        null => CelOptional.None,
        CelMap map => CelOptional.OfNullable(map.Find(field)),
        CelOptional optional => OptionalField(optional.Value, field),
        CelList => NoField(container, field),
        _ => CelOptional.None,
    };

    private static CelValue? Element(CelList list, CelValue key, out CelError error)
    {
        error = CelError.NoSuchOverload;
        if (WholeIndex(key) is not { } index)
        {
            error = Results.Error($"unsupported index type '{TypeText.Of(key.Type)}' in list");
            return null;
        }

        if (index >= 0 && index < list.Count)
            return list[(int)index];
        error = Results.Error($"index out of bounds: {index}");
        return null;
    }

    private static CelValue? Entry(CelValue container, CelValue key, out CelError error)
    {
        error = CelError.NoSuchOverload;
        if (key is not (CelString or CelInt or CelUint or CelBool or CelDouble))
        {
            error = Results.Error($"unsupported key type '{TypeText.Of(key.Type)}' in map");
            return null;
        }

        var found = ((CelMap)container).Find(key);
        if (found is null)
            error = Results.NoSuchKey(key);
        return found;
    }

    private static long? WholeIndex(CelValue key) => key switch
    {
        CelInt number => number.Value,
        CelUint { Value: <= int.MaxValue } number => (long)number.Value,
        CelUint => long.MaxValue,
        CelDouble { Value: >= -1e15 and <= 1e15 } number when number.Value == Math.Floor(number.Value) => (long)number.Value,
        _ => null,
    };
}
