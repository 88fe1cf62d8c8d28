using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>When a CronJob runs.</summary>
internal static class CronScheduleRules
{
    private const int LongestPart = 14;

    public static void Schedule(Node? spec, Node? old, FieldPath path, CauseList causes)
    {
        var schedule = spec.Text("schedule");
        if (schedule.Length == 0)
        {
            causes.Required(path);
            return;
        }

        if (CronGrammar.Fault(schedule) is { } fault) causes.Invalid(path, schedule, fault);
        if (NamesTimeZone(schedule)) TimeZoneInSchedule(schedule, old, spec.Has("timeZone"), path, causes);
    }

    /// <summary>A name that is none of the time zone database. Null passes.</summary>
    public static void TimeZone(string? zone, FieldPath path, CauseList causes)
    {
        if (zone is null) return;
        if (zone.Length == 0)
        {
            causes.Invalid(path, zone, "timeZone must be nil or non-empty string");
            return;
        }

        if (zone.Equals("Local", StringComparison.OrdinalIgnoreCase))
        {
            causes.Invalid(path, zone, "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
        }

        if (!IsWellFormed(zone) || TimeZones.Fault(zone) is not null) causes.Invalid(path, zone, $"unknown time zone {zone}");
    }

    private static bool NamesTimeZone(string schedule) => schedule.Contains("TZ", StringComparison.Ordinal);

    // It was allowed once, and what was stored then may stay.
    private static void TimeZoneInSchedule(string schedule, Node? old, bool hasField, FieldPath path, CauseList causes)
    {
        if (!NamesTimeZone(old.Text("schedule")))
        {
            causes.Invalid(path, schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
        }
        else if (hasField) causes.Invalid(path, schedule, "cannot use both timeZone field and TZ or CRON_TZ in schedule");
    }

    private static bool IsWellFormed(string zone)
    {
        foreach (var range in zone.AsSpan().Split('/'))
        {
            var part = zone.AsSpan(range);
            if (part.Length > LongestPart || part is "." or ".." || part.StartsWith("-") || !Characters.AreWord(part, ".-_+")) return false;
        }

        return true;
    }
}
