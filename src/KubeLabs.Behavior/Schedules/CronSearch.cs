namespace KubeLabs.Behavior;

/// <summary>
/// Looks for the next moment that a schedule names, field by field. It goes the way of robfig/cron's <c>SpecSchedule.Next</c>, whose
/// behaviour where clocks change follows from it: an hour that is left out is not run that day, one that comes twice runs at its first
/// time, or at both where the schedule names every hour.
/// </summary>
internal sealed class CronSearch(CronSchedule schedule, ZoneClock clock)
{
    private const int YearsAhead = 5;

    private DateTime _utc;
    private bool _isMoved;

    private DateTime Wall => clock.ToWall(_utc);

    public DateTime? Next(DateTime after)
    {
        if (after.Year > DateTime.MaxValue.Year - YearsAhead - 2) return null;
        _utc = after.AddTicks(TimeSpan.TicksPerSecond - (after.Ticks % TimeSpan.TicksPerSecond));
        var lastYear = Wall.Year + YearsAhead;
        while (Wall.Year <= lastYear)
        {
            if (Month() && Day() && Hour() && Minute() && Second()) return _utc;
        }

        return null;
    }

    // Each step is false where it wrapped around: what came before it must be looked at again.
    private bool Month()
    {
        while (!schedule.HasMonth(Wall))
        {
            if (!_isMoved) Set(new(Wall.Year, Wall.Month, 1));
            Set(Wall.AddMonths(1));
            if (Wall.Month == 1) return false;
        }

        return true;
    }

    private bool Day()
    {
        while (!schedule.HasDay(Wall))
        {
            if (!_isMoved) Set(Wall.Date);
            Set(Wall.AddDays(1));
            // Midnight may not exist where clocks change.
            if (Wall.Hour > 12) _utc = _utc.AddHours(24 - Wall.Hour);
            else if (Wall.Hour != 0) _utc = _utc.AddHours(-Wall.Hour);
            if (Wall.Day == 1) return false;
        }

        return true;
    }

    private bool Hour()
    {
        while (!schedule.HasHour(Wall))
        {
            if (!_isMoved) Set(Wall.Date.AddHours(Wall.Hour));
            _utc = _utc.AddHours(1);
            if (Wall.Hour == 0) return false;
        }

        return true;
    }

    private bool Minute()
    {
        while (!schedule.HasMinute(Wall))
        {
            Truncate(TimeSpan.TicksPerMinute);
            _utc = _utc.AddMinutes(1);
            if (Wall.Minute == 0) return false;
        }

        return true;
    }

    private bool Second()
    {
        if (Wall.Second == 0) return true;
        _isMoved = true;
        _utc = _utc.AddSeconds(60 - Wall.Second);
        return false;
    }

    private void Truncate(long ticks)
    {
        if (_isMoved) return;
        _isMoved = true;
        _utc = _utc.AddTicks(-(_utc.Ticks % ticks));
    }

    private void Set(DateTime wall)
    {
        _isMoved = true;
        _utc = clock.ToUtc(wall);
    }
}
