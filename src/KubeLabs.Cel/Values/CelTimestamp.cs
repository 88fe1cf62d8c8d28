namespace KubeLabs.Cel;

/// <summary>A point in time from the year 1 to 9999, in UTC.</summary>
public sealed class CelTimestamp : CelValue
{
    internal const long FirstSecond = -62_135_596_800;
    internal const long LastSecond = 253_402_300_799;

    private CelTimestamp(long seconds, int nanoseconds)
    {
        Seconds = seconds;
        Nanoseconds = nanoseconds;
    }

    /// <summary>Seconds since 1970-01-01T00:00:00Z.</summary>
    public long Seconds { get; }

    /// <summary>Nanoseconds within the second, from 0.</summary>
    public int Nanoseconds { get; }

    /// <inheritdoc/>
    public override CelType Type => CelType.Timestamp;

    /// <summary>The point in time; null where it is out of range.</summary>
    public static CelTimestamp? Create(long seconds, int nanoseconds) =>
        seconds is < FirstSecond or > LastSecond ? null : new CelTimestamp(seconds, nanoseconds);

    /// <summary>A point in time as RFC 3339 writes it; null where a text is none.</summary>
    public static CelTimestamp? Parse(string text) => TimestampText.Read(text) as CelTimestamp;

    internal DateTime DateTime => DateTime.UnixEpoch.AddSeconds(Seconds).AddTicks(Nanoseconds / 100);
}
