namespace KubeLabs.Cel;

/// <summary>The parts of points in time, in UTC or a zone, and of lengths of time.</summary>
internal static class TimeLibrary
{
    private const long Second = 1_000_000_000;

    public static IEnumerable<CelFunction> Functions =>
    [
        Part("getFullYear", "year", time => time.Year),
        Part("getMonth", "month", time => time.Month - 1),
        Part("getDayOfYear", "day_of_year", time => time.DayOfYear - 1),
        Part("getDayOfMonth", "day_of_month", time => time.Day - 1),
        Part("getDate", "day_of_month_1_based", time => time.Day),
        Part("getDayOfWeek", "day_of_week", time => (long)time.DayOfWeek),
        Part("getHours", "hours", time => time.Hour, Length("duration_to_hours", 3600 * Second)),
        Part("getMinutes", "minutes", time => time.Minute, Length("duration_to_minutes", 60 * Second)),
        Part("getSeconds", "seconds", time => time.Second, Length("duration_to_seconds", Second)),
        Part("getMilliseconds", "milliseconds", time => time.Millisecond, Length("duration_to_milliseconds", Second / 1000)),
    ];

    private static CelFunction Part(string name, string id, Func<DateTime, long> part, params CelOverload[] more) => new(
        name,
        [
            CelOverload.Member($"timestamp_to_{id}", [CelType.Timestamp], CelType.Int,
                (_, arguments) => CelInt.Of(part(((CelTimestamp)arguments[0]).DateTime))),
            CelOverload.Member($"timestamp_to_{id}_with_tz", [CelType.Timestamp, CelType.String], CelType.Int,
                (_, arguments) => InZone(part, (CelTimestamp)arguments[0], arguments.Text(1))),
            .. more,
        ]);

    private static CelValue InZone(Func<DateTime, long> part, CelTimestamp time, string zone) =>
        TimeZones.Local(time, zone) is { } local ? CelInt.Of(part(local)) : Results.Error($"unknown time zone {zone}");

    private static CelOverload Length(string id, long unit) => CelOverload.Member(
        id, [CelType.Duration], CelType.Int, (_, arguments) => CelInt.Of(((CelDuration)arguments[0]).Nanoseconds / unit));
}
