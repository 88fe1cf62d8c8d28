namespace KubeLabs.Cel;

/// <summary>A value that may be absent.</summary>
public sealed class CelOptional : CelValue
{
    private CelOptional(CelValue? value) => Value = value;

    /// <summary>The absent value.</summary>
    public static CelOptional None { get; } = new(null);

    /// <summary>The value; null where it is absent.</summary>
    public CelValue? Value { get; }

    /// <inheritdoc/>
    public override CelType Type => CelType.AnyOptional;

    internal override long Size => Value?.Size ?? 1;

    /// <summary>A value that is present.</summary>
    public static CelOptional Of(CelValue value) => new(value);

    internal static CelOptional OfNullable(CelValue? value) => value is null ? None : new CelOptional(value);
}
