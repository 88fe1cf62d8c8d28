namespace KubeLabs.Cel;

/// <summary>Arithmetic on points and lengths of time, within their ranges.</summary>
internal static class Times
{
    private const long Second = 1_000_000_000;
    private static readonly CelError _timestampOverflow = new("timestamp overflow");
    private static readonly CelError _durationOverflow = new("duration overflow");

    public static CelValue Add(CelTimestamp time, long nanoseconds) =>
        At(time.Seconds + (nanoseconds / Second), time.Nanoseconds + (nanoseconds % Second));

    public static CelValue Subtract(CelTimestamp time, long nanoseconds) =>
        At(time.Seconds - (nanoseconds / Second), time.Nanoseconds - (nanoseconds % Second));

    public static CelValue Between(CelTimestamp from, CelTimestamp to)
    {
        var seconds = to.Seconds - from.Seconds;
        var nanoseconds = (long)to.Nanoseconds - from.Nanoseconds;
        const long most = long.MaxValue / Second;
        if (seconds is <= -most or >= most)
            return _durationOverflow;
        return new CelDuration((seconds * Second) + nanoseconds);
    }

    public static CelValue AddDurations(long left, long right)
    {
        var sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) < 0 ? _durationOverflow : new CelDuration(sum);
    }

    public static CelValue SubtractDurations(long left, long right)
    {
        var difference = unchecked(left - right);
        return ((left ^ right) & (left ^ difference)) < 0 ? _durationOverflow : new CelDuration(difference);
    }

    /// <summary>The point in time; an error where it is out of range.</summary>
    public static CelValue At(long seconds, long nanoseconds)
    {
        var carry = (long)Math.Floor(nanoseconds / (double)Second);
        return (CelValue?)CelTimestamp.Create(seconds + carry, (int)(nanoseconds - (carry * Second))) ?? _timestampOverflow;
    }
}
