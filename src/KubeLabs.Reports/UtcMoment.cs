using System.Globalization;

namespace KubeLabs.Reports;

/// <summary>A moment in UTC, to the second. Numbers are written one by one: the runtime's date formats are compiled in every run.</summary>
internal static class UtcMoment
{
    /// <summary>As RFC 3339 has it: <c>2026-11-20T09:00:00Z</c>.</summary>
    public static string Rfc3339(DateTimeOffset at) => Text(at.UtcDateTime, 'T');

    /// <summary>For people: <c>2026-11-20 09:00:00Z</c>.</summary>
    public static string Plain(DateTimeOffset at) => Text(at.UtcDateTime, ' ');

    private static string Text(DateTime at, char between) => string.Create(
        CultureInfo.InvariantCulture,
        $"{at.Year:D4}-{at.Month:D2}-{at.Day:D2}{between}{at.Hour:D2}:{at.Minute:D2}:{at.Second:D2}Z");
}
