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
        "date-time" => Time(text) ?? CelError.Of($"Invalid date-time formatted string {text}: cannot parse") as CelValue,
        "byte" => Bytes(text) ?? CelError.Of($"Invalid byte formatted string {text}: illegal base64 data") as CelValue,
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

    // An empty text is the first of January 1970; one without a zone is in UTC.
    private static CelTimestamp? Time(string text) =>
        text.Length == 0 ? CelTimestamp.Create(0, 0) : CelTimestamp.Parse(text) ?? CelTimestamp.Parse(text + "Z");

    // The server reads the alphabet of URLs here, though it has checked for the other one.
    private static CelBytes? Bytes(string text)
    {
        if (text.AsSpan().ContainsAny('+', '/')) return null;
        var plain = text.Replace('-', '+').Replace('_', '/');
        return GoBase64.Canonical(plain, out _) is { } canonical ? new CelBytes(Convert.FromBase64String(canonical)) : null;
    }
}
