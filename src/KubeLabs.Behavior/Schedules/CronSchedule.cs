namespace KubeLabs.Behavior;

/// <summary>
/// The schedule of a CronJob: five fields, a descriptor, or an interval. Source of grammar and rules: <c>ParseStandard</c> of
/// robfig/cron v3,
/// with which the CronJob controller reads it.
/// </summary>
public sealed class CronSchedule
{
    private const string EveryPrefix = "@every ";
    private static readonly string[] _months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] _days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private readonly CronBits _minute;
    private readonly CronBits _hour;
    private readonly CronBits _day;
    private readonly CronBits _month;
    private readonly CronBits _weekday;

    private CronSchedule(TimeSpan every) => Every = every;

    private CronSchedule(CronBits minute, CronBits hour, CronBits day, CronBits month, CronBits weekday) =>
        (_minute, _hour, _day, _month, _weekday) = (minute, hour, day, month, weekday);

    /// <summary>The interval of <c>@every</c>, counted from the run before or from the CronJob's creation; null for every other
    /// schedule.</summary>
    public TimeSpan? Every { get; }

    /// <summary>Reads a schedule; null where it is wrong or names a time zone, which the API refuses.</summary>
    public static CronSchedule? Parse(string text)
    {
        if (text.StartsWith(EveryPrefix, StringComparison.Ordinal))
            return GoInterval.Parse(text[EveryPrefix.Length..]) is { } every ? new(every) : null;
        var fields = Fields(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5) return null;
        return CronBits.Read(fields[0], 0, 59) is { } minute
            && CronBits.Read(fields[1], 0, 23) is { } hour
            && CronBits.Read(fields[2], 1, 31) is { } day
            && CronBits.Read(fields[3], 1, 12, _months) is { } month
            && CronBits.Read(fields[4], 0, 6, _days) is { } weekday
            ? new(minute, hour, day, month, weekday)
            : null;
    }

    /// <summary>
    /// The first run after a moment. Null where there is none within five years, as for the 31st of February.
    /// </summary>
    /// <param name="after">The moment.</param>
    /// <param name="clock">The clock by which the fields are read.</param>
    public DateTimeOffset? Next(DateTimeOffset after, ZoneClock clock)
    {
        if (Every is { } every) return new(after.UtcDateTime.AddTicks(-(after.Ticks % TimeSpan.TicksPerSecond)) + every);
        // A field of commas alone is allowed and names nothing.
        if (_minute.Bits == 0 || _hour.Bits == 0 || _month.Bits == 0) return null;
        return new CronSearch(this, clock).Next(after.UtcDateTime) is { } found ? new DateTimeOffset(found, TimeSpan.Zero) : null;
    }

    internal bool HasMonth(DateTime wall) => _month.Has(wall.Month);

    internal bool HasHour(DateTime wall) => _hour.Has(wall.Hour);

    internal bool HasMinute(DateTime wall) => _minute.Has(wall.Minute);

    // Where both days are restricted, either is enough. Source: dayMatches.
    internal bool HasDay(DateTime wall)
    {
        var (day, weekday) = (_day.Has(wall.Day), _weekday.Has((int)wall.DayOfWeek));
        return _day.IsAny || _weekday.IsAny ? day && weekday : day || weekday;
    }

    private static string Fields(string text) => text switch
    {
        "@yearly" or "@annually" => "0 0 1 1 *",
        "@monthly" => "0 0 1 * *",
        "@weekly" => "0 0 * * 0",
        "@daily" or "@midnight" => "0 0 * * *",
        "@hourly" => "0 * * * *",
        _ => text,
    };
}
