using System.Globalization;

namespace KubeLabs.ApiServer;

/// <summary>Times as Go's <c>time.Parse</c> reads them in RFC 3339, with its words for what it cannot read.</summary>
internal static class GoTime
{
    private const string Seconds = "2006-01-02T15:04:05Z07:00";
    private const string Micro = "2006-01-02T15:04:05.000000Z07:00";

    /// <summary>The same time in UTC as the API server prints it, or null with Go's message.</summary>
    public static string? Canonical(string text, bool micro, out string mistake)
    {
        var scanner = new GoTimeScanner(text, micro);
        if (!scanner.Run(out var time))
        {
            mistake = $"parsing time {GoValue.Quote(text)}{scanner.Mistake(micro ? Micro : Seconds)}";
            return null;
        }

        mistake = "";
        return time.ToString(
            micro ? "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }
}
