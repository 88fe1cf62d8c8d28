using System.Globalization;

namespace KubeLabs.Cel;

/// <summary>What a number as written means.</summary>
internal static class NumberLiteral
{
    /// <summary>The value; null where it does not fit.</summary>
    public static CelValue? Read(TokenKind kind, string text) => kind switch
    {
        TokenKind.Int => ReadInt(text),
        TokenKind.Uint => ReadUint(text[..^1]),
        _ => ReadDouble(text),
    };

    private static CelInt? ReadInt(string text)
    {
        var isNegative = text[0] == '-';
        if (ReadMagnitude(isNegative ? text[1..] : text) is not { } magnitude)
            return null;
        if (isNegative)
            return magnitude <= 1UL << 63 ? CelInt.Of(unchecked(-(long)magnitude)) : null;
        return magnitude <= long.MaxValue ? CelInt.Of((long)magnitude) : null;
    }

    private static CelUint? ReadUint(string text) => ReadMagnitude(text) is { } value ? new CelUint(value) : null;

    private static ulong? ReadMagnitude(string text)
    {
        var isHex = text.StartsWith("0x", StringComparison.Ordinal);
        var digits = isHex ? text.AsSpan(2) : text;
        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static CelDouble? ReadDouble(string text)
    {
        var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsInfinity(value) ? null : new CelDouble(value);
    }
}
