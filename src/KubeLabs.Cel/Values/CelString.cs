namespace KubeLabs.Cel;

/// <summary>Text; its characters are Unicode code points.</summary>
public sealed class CelString(string value) : CelValue
{
    /// <summary>The empty text.</summary>
    public static CelString Empty { get; } = new("");

    /// <summary>The text.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override CelType Type => CelType.String;

    internal override long Size => Runes.Count(Value);
}
