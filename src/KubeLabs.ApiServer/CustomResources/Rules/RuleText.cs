using System.Globalization;
using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>Strings by their format: lengths and points of time and bytes are values of their own.</summary>
internal static class RuleText
{
    public static CelValue Of(string text, StructuralSchema schema) => schema.Written.Text("format") switch
    {
        "duration" => DurationFormat.Parse(text) ?? CelError.Of($"Invalid duration {text}: unable to parse {text} as duration") as CelValue,
        "date" => Date(text) ?? CelError.Of($"Invalid date formatted string {text}: cannot parse") as CelValue,
        "date-time" => DateTimeFormat.Read(text),
        "byte" => Bytes(text),
        _ => new CelString(text),
    };

    /// <summary>Go's name for what the server makes of such strings; null where they stay strings.</summary>
    public static string? GoType(StructuralSchema schema) => schema.Type != "string" ? null : schema.Written.Text("format") switch
    {
        "duration" => "time.Duration",
        "date" or "date-time" => "time.Time",
        "byte" => "[]uint8",
        _ => null,
    };

    private static CelTimestamp? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? CelTimestamp.Parse($"{text}T00:00:00Z")
            : null;

    private static CelValue Bytes(string text)
    {
        // The server reads the alphabet of URLs here, though it has checked for the other one.
        var plain = text.Replace('+', '!').Replace('/', '!').Replace('-', '+').Replace('_', '/');
        if (GoBase64.Canonical(plain, out var mistake) is { } canonical) return new CelBytes(Convert.FromBase64String(canonical));
        return CelError.Of($"Invalid byte formatted string {text}: illegal base64 data at input byte {mistake}");
    }
}
