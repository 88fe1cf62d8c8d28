using System.Globalization;

namespace KubeLabs.Cel;

/// <summary>Time zones by their names in the IANA database, or as <c>+09:00</c>.</summary>
internal static class TimeZones
{
    /// <summary>The local time; null where the zone is unknown, or the time does not exist in the calendar.</summary>
    public static DateTime? Local(CelTimestamp time, string zone)
    {
        if (zone is "UTC" or "")
            return time.DateTime;
        if (Offset(zone, time) is not { } offset)
            return null;
        var ticks = time.DateTime.Ticks + offset.Ticks;
        return ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks ? null : new DateTime(ticks);
    }

    private static TimeSpan? Offset(string zone, CelTimestamp time)
    {
        if (zone.Contains(':', StringComparison.Ordinal))
            return Fixed(zone);
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? found.GetUtcOffset(DateTime.SpecifyKind(time.DateTime, DateTimeKind.Utc))
            : null;
    }

    private static TimeSpan? Fixed(string zone)
    {
        var parts = zone.Split(':', 2);
        if (!int.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || hours is < -23 or > 23 || minutes > 59)
            return null;
        return TimeSpan.FromMinutes((hours * 60) + (zone[0] == '-' ? -minutes : minutes));
    }
}
