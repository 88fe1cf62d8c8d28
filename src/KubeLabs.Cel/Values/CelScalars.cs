namespace KubeLabs.Cel;

/// <summary>The value <c>null</c>.</summary>
public sealed class CelNull : CelValue
{
    private CelNull()
    {
    }

    /// <summary>The only one.</summary>
    public static CelNull Value { get; } = new();

    /// <inheritdoc/>
    public override CelType Type => CelType.Null;
}

/// <summary>True or false.</summary>
public sealed class CelBool : CelValue
{
    private CelBool(bool value) => Value = value;

    /// <summary>The value <c>true</c>.</summary>
    public static CelBool True { get; } = new(true);

    /// <summary>The value <c>false</c>.</summary>
    public static CelBool False { get; } = new(false);

    /// <summary>The value.</summary>
    public bool Value { get; }

    /// <inheritdoc/>
    public override CelType Type => CelType.Bool;

    /// <summary>One of the two.</summary>
    public static CelBool Of(bool value) => value ? True : False;
}

/// <summary>A signed integer.</summary>
public sealed class CelInt : CelValue
{
    private const int Smallest = -16;
    private static readonly CelInt[] _small = [.. Enumerable.Range(Smallest, 272).Select(value => new CelInt(value))];

    private CelInt(long value) => Value = value;

    /// <summary>The value.</summary>
    public long Value { get; }

    /// <inheritdoc/>
    public override CelType Type => CelType.Int;

    /// <summary>The integer of this value.</summary>
    public static CelInt Of(long value)
    {
        var index = unchecked((ulong)(value - Smallest));
        return index < (ulong)_small.Length ? _small[index] : new CelInt(value);
    }
}

/// <summary>An unsigned integer.</summary>
public sealed class CelUint(ulong value) : CelValue
{
    /// <summary>The value.</summary>
    public ulong Value { get; } = value;

    /// <inheritdoc/>
    public override CelType Type => CelType.Uint;
}

/// <summary>A floating-point number.</summary>
public sealed class CelDouble(double value) : CelValue
{
    /// <summary>The value.</summary>
    public double Value { get; } = value;

    /// <inheritdoc/>
    public override CelType Type => CelType.Double;
}

/// <summary>A type as a value.</summary>
public sealed class CelTypeValue(CelType value) : CelValue
{
    /// <summary>The type.</summary>
    public CelType Value { get; } = value;

    /// <inheritdoc/>
    public override CelType Type => CelType.Type;
}
