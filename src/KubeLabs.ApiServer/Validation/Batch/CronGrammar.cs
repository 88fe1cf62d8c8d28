using System.Globalization;

namespace KubeLabs.ApiServer;

/// <summary>
/// Schedules of cron as the server reads them: five fields, or a descriptor, after an optional time zone. Source of the grammar and of
/// what is said of a fault: <c>ParseStandard</c> of robfig/cron v3.
/// </summary>
internal static class CronGrammar
{
    private const int Fields = 5;
    private const string Every = "@every ";
    private static readonly string[] _zones = ["TZ=", "CRON_TZ="];
    private static readonly string[] _descriptors =
        ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];

    private static readonly CronField[] _fields =
    [
        new(0, 59, []), new(0, 23, []), new(1, 31, []),
        new(1, 12, ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]),
        new(0, 6, ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]),
    ];

    /// <summary>What is wrong with a schedule, or null of a good one.</summary>
    public static string? Fault(string schedule)
    {
        if (Array.Exists(_zones, zone => schedule.StartsWith(zone, StringComparison.Ordinal)))
        {
            var end = schedule.IndexOf(' ', StringComparison.Ordinal);
            // Here the server's parser breaks, and the server says how.
            if (end < 0) return "invalid schedule format: runtime error: slice bounds out of range [:-1]";
            var zone = schedule[(schedule.IndexOf('=', StringComparison.Ordinal) + 1)..end];
            if (TimeZones.Fault(zone) is { } fault) return $"provided bad location {zone}: {fault}";
            schedule = schedule[end..].Trim();
        }

        return schedule.StartsWith('@') ? Descriptor(schedule) : FiveFields(schedule);
    }

    private static string? FiveFields(string schedule)
    {
        var fields = schedule.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != Fields)
        {
            return string.Create(
                CultureInfo.InvariantCulture, $"expected exactly {Fields} fields, found {fields.Length}: [{string.Join(' ', fields)}]");
        }

        for (var i = 0; i < Fields; i++)
        {
            if (_fields[i].Fault(fields[i]) is { } fault) return fault;
        }

        return null;
    }

    private static string? Descriptor(string text)
    {
        if (_descriptors.Contains(text)) return null;
        if (!text.StartsWith(Every, StringComparison.Ordinal)) return $"unrecognized descriptor: {text}";
        return GoDuration.Fault(text[Every.Length..]) is { } fault ? $"failed to parse duration {text}: {fault}" : null;
    }
}
