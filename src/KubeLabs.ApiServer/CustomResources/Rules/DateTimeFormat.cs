using System.Globalization;
using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>
/// The format <c>date-time</c>: what validation takes for one (kube-openapi's <c>strfmt.IsDateTime</c>), and what becomes of it in rules
/// (<c>strfmt.ParseDateTime</c>), which is stricter.
/// </summary>
internal static class DateTimeFormat
{
    private const int DateLength = 10;

    /// <summary>Whether a text is a date and a time with a zone, in letters of any case.</summary>
    public static bool Has(string text)
    {
        var parts = text.ToUpperInvariant().Split('T');
        return parts.Length > 1
            && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && IsTime(parts[1]);
    }

    /// <summary>The time, or the error of a text that is none. An empty text is the first of January 1970; one without a zone is in UTC.</summary>
    public static CelValue Read(string text)
    {
        if (text.Length == 0) return CelTimestamp.Create(0, 0)!;
        if ((CelTimestamp.Parse(text) ?? CelTimestamp.Parse(text + "Z")) is { } time) return time;
        var start = $"Invalid date-time formatted string {text}: parsing time {GoValue.Quote(text)}";
        var isLowerCase = text.Length > DateLength && text[DateLength] == 't';
        return CelError.Of(isLowerCase
            ? $"{start} as \"2006-01-02T15:04:05\": cannot parse {GoValue.Quote(text[DateLength..])} as \"T\""
            : $"{start}: extra text: {GoValue.Quote(text[Math.Min(text.Length, DateLength + 9)..])}");
    }

    private static bool IsTime(string text)
    {
        if (text.Length < 9 || text[2] != ':' || text[5] != ':') return false;
        if (!IsBelow(text[..2], 24) || !IsBelow(text[3..5], 60) || !IsBelow(text[6..8], 60)) return false;
        var rest = text.AsSpan(8);
        if (IsZone(rest)) return true;
        // A fraction stands behind any one character.
        var end = rest[1..].IndexOfAnyExceptInRange('0', '9') + 1;
        return end > 1 && IsZone(rest[end..]);
    }

    private static bool IsZone(ReadOnlySpan<char> text) =>
        text is "Z" || (text is ['+' or '-', _, _, ':', _, _] && IsDigits(text[1..3]) && IsDigits(text[4..6]));

    private static bool IsBelow(string digits, int limit) => IsDigits(digits) && int.Parse(digits, CultureInfo.InvariantCulture) < limit;

    private static bool IsDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
