using System.Globalization;

namespace KubeLabs.ApiServer;

/// <summary>Integers as Go's <c>strconv.Atoi</c> reads them: decimal digits after an optional sign.</summary>
internal static class GoInteger
{
    public static bool TryParse(ReadOnlySpan<char> text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && IsPlain(text);

    /// <summary>What Go says of a text that is no integer, or null of one that is.</summary>
    public static string? Fault(string text)
    {
        if (TryParse(text, out _)) return null;
        return $"strconv.Atoi: parsing {GoValue.Quote(text)}: {(IsPlain(text) ? "value out of range" : "invalid syntax")}";
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.Length > 0 && text[0] is '+' or '-') text = text[1..];
        return text.Length > 0 && !text.ContainsAnyExceptInRange('0', '9');
    }
}
