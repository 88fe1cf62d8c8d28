namespace KubeLabs.Tests.Live.Reading;

/// <summary>A clock that tests move. Pauses pass at once; what waits for longer, such as a deadline, waits until it is moved.</summary>
internal sealed class SkippingTime : TimeProvider
{
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(31);
    private readonly Lock _lock = new();
    private readonly List<Alarm> _alarms = [];
    private readonly List<TimeSpan> _pauses = [];
    private TimeSpan _now;

    /// <summary>The pauses that were made, in order.</summary>
    public IReadOnlyList<TimeSpan> Pauses
    {
        get
        {
            lock (_lock) return [.. _pauses];
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_lock) return _now.Ticks;
    }

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero) + TimeSpan.FromTicks(GetTimestamp());

    public void Advance(TimeSpan span)
    {
        List<Alarm> due;
        lock (_lock)
        {
            _now += span;
            due = _alarms.FindAll(alarm => alarm.Due <= _now);
            _alarms.RemoveAll(alarm => alarm.Due <= _now);
        }

        foreach (var alarm in due) alarm.Ring();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        if (dueTime == Timeout.InfiniteTimeSpan) return alarm;
        if (dueTime > _longestPause)
        {
            lock (_lock)
            {
                alarm.Due = _now + dueTime;
                _alarms.Add(alarm);
            }

            return alarm;
        }

        lock (_lock) _pauses.Add(dueTime);
        ThreadPool.QueueUserWorkItem(_ =>
        {
            Advance(dueTime);
            alarm.Ring();
        });
        return alarm;
    }

    private void Forget(Alarm alarm)
    {
        lock (_lock) _alarms.Remove(alarm);
    }

    private sealed class Alarm(SkippingTime time, Action ring) : ITimer
    {
        public TimeSpan Due { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => time.Forget(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
