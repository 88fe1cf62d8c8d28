using System.Globalization;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Schedules;

/// <summary>
/// Runs of a schedule. Grammar and behaviour are those of robfig/cron v3, whose documentation ("CRON Expression Format", "Time zones")
/// the names of the cases follow; the documentation of CronJob names that library.
/// </summary>
internal sealed class CronScheduleTests
{
    // Monday, 2 November 2026, noon.
    private const string Start = "2026-11-02T12:00:00Z";

    [TestCase("30 2 * * *", "2026-11-03T02:30:00Z")]
    [TestCase("0 12 * * *", "2026-11-03T12:00:00Z", TestName = "A run lies after the moment, never at it")]
    [TestCase("*/15 * * * *", "2026-11-02T12:15:00Z", TestName = "A step")]
    [TestCase("5/20 * * * *", "2026-11-02T12:05:00Z", TestName = "A number with a step goes on to the end")]
    [TestCase("10-20/5 13 * * *", "2026-11-02T13:10:00Z", TestName = "A range with a step")]
    [TestCase("0 9-17 * * 1-5", "2026-11-02T13:00:00Z", TestName = "A range")]
    [TestCase("0 0 * * SAT,sun", "2026-11-07T00:00:00Z", TestName = "Names of days, in any case")]
    [TestCase("0 0 1 jan-mar *", "2027-01-01T00:00:00Z", TestName = "Names of months")]
    [TestCase("0 0 ? * ?", "2026-11-03T00:00:00Z", TestName = "A question mark is a star")]
    [TestCase("0 0 13 * 5", "2026-11-06T00:00:00Z", TestName = "Of two restricted days either is enough")]
    [TestCase("0 0 */2 * 2", "2026-11-03T00:00:00Z", TestName = "A star with a step restricts, so either is enough")]
    [TestCase("0 0 13 * *", "2026-11-13T00:00:00Z", TestName = "A star does not restrict")]
    [TestCase("0 0 29 2 *", "2028-02-29T00:00:00Z", TestName = "The next leap year")]
    [TestCase("@hourly", "2026-11-02T13:00:00Z")]
    [TestCase("@daily", "2026-11-03T00:00:00Z")]
    [TestCase("@midnight", "2026-11-03T00:00:00Z")]
    [TestCase("@weekly", "2026-11-08T00:00:00Z")]
    [TestCase("@monthly", "2026-12-01T00:00:00Z")]
    [TestCase("@yearly", "2027-01-01T00:00:00Z")]
    [TestCase("@annually", "2027-01-01T00:00:00Z")]
    [TestCase("@every 1h30m", "2026-11-02T13:30:00Z", TestName = "An interval")]
    [TestCase("@every 500ms", "2026-11-02T12:00:01Z", TestName = "An interval of at least a second")]
    [TestCase("0 0 31 2 *", null, TestName = "A day that never comes")]
    [TestCase(", * * * *", null, TestName = "A field that names nothing")]
    public void The_next_run_is(string schedule, string? next) => Assert.That(Next(schedule, Start, ZoneClock.Utc), Is.EqualTo(next));

    [TestCase("60 * * * *")]
    [TestCase("* * * *")]
    [TestCase("0 0 * * 7", TestName = "Sunday is 0 alone")]
    [TestCase("0 0 0 * *")]
    [TestCase("5-1 * * * *")]
    [TestCase("*/0 * * * *")]
    [TestCase("1-2-3 * * * *")]
    [TestCase("@never")]
    [TestCase("@every x")]
    [TestCase("TZ=Asia/Seoul 0 0 * * *", TestName = "A time zone in the schedule is refused")]
    [TestCase("")]
    public void A_wrong_schedule_is_none(string schedule) => Assert.That(CronSchedule.Parse(schedule), Is.Null);

    // CronJob, "Time zones": with timeZone the schedule is read by the clock of that zone.
    [TestCase("30 2 * * 1-5", "Asia/Seoul", "2026-11-02T17:30:00Z")]
    [TestCase("30 17 * * 0-4", "Etc/UTC", "2026-11-02T17:30:00Z")]
    [TestCase("30 2 * * *", "Etc/GMT-9", "2026-11-02T17:30:00Z")]
    [TestCase("0 0 * * *", "Asia/Kolkata", "2026-11-02T18:30:00Z")]
    public void A_zone_has_its_own_clock(string schedule, string zone, string next)
    {
        Assert.That(ZoneClock.TryFind(zone, out var clock), Is.True);
        Assert.That(Next(schedule, Start, clock!), Is.EqualTo(next));
    }

    // robfig/cron, "Time zones": jobs of an hour that is left out when clocks go forward are not run.
    [TestCase("30 2 * * *", "2027-03-13T12:00:00Z", "2027-03-15T06:30:00Z")]
    [TestCase("0 3 * * *", "2027-03-13T12:00:00Z", "2027-03-14T07:00:00Z")]
    // Clocks go back on 7 November 2027 at 02:00: the hour from 01:00 comes twice, and so does a run in it.
    [TestCase("30 1 * * *", "2027-11-07T04:00:00Z", "2027-11-07T05:30:00Z")]
    [TestCase("30 1 * * *", "2027-11-07T05:30:00Z", "2027-11-07T06:30:00Z")]
    [TestCase("30 * * * *", "2027-11-07T05:30:00Z", "2027-11-07T06:30:00Z")]
    [TestCase("30 2 * * *", "2027-11-07T05:30:00Z", "2027-11-07T07:30:00Z")]
    public void Clocks_change(string schedule, string after, string next)
    {
        if (!ZoneClock.TryFind("America/New_York", out var clock)) Assert.Ignore("this machine has no time zone database");
        Assert.That(Next(schedule, after, clock!), Is.EqualTo(next));
    }

    // Where midnight itself does not exist (Beirut, Sunday 28 March 2027), the search for a day passes it over, as the library's does.
    [Test]
    public void A_day_without_midnight_is_passed_over()
    {
        if (!ZoneClock.TryFind("Asia/Beirut", out var clock)) Assert.Ignore("this machine has no time zone database");
        Assert.That(Next("30 1 * * 0", "2027-03-27T00:00:00Z", clock!), Is.EqualTo("2027-04-03T22:30:00Z"));
    }

    [TestCase("Mars/Phobos")]
    [TestCase("Local")]
    public void A_zone_that_nobody_knows_is_not_found(string zone) => Assert.That(ZoneClock.TryFind(zone, out _), Is.False);

    [Test]
    public void Zones_with_one_offset_agree_with_the_database()
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById("Asia/Seoul", out _)) Assert.Ignore("this machine has no time zone database");
        var zones = TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Where(id => FixedZones.Find(id) is not null).ToList();
        Assert.That(zones, Has.Count.GreaterThan(10));
        foreach (var id in zones)
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(id);
            for (var day = 0; day < 800; day += 50)
                Assert.That(zone.GetUtcOffset(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day)),
                    Is.EqualTo(FixedZones.Find(id)), id);
        }
    }

    private static string? Next(string schedule, string after, ZoneClock clock) =>
        CronSchedule.Parse(schedule)!.Next(DateTimeOffset.Parse(after, CultureInfo.InvariantCulture), clock)?.UtcDateTime
            .ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
