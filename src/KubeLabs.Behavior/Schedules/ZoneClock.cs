using System.Diagnostics.CodeAnalysis;

namespace KubeLabs.Behavior;

/// <summary>
/// The clock of a time zone. Zones with one offset all the year are known here; the others are read from the time zone database of the
/// machine, which a slim container may lack.
/// </summary>
public sealed class ZoneClock
{
    private readonly TimeZoneInfo? _zone;
    private readonly TimeSpan _offset;

    private ZoneClock(TimeSpan offset) => _offset = offset;

    private ZoneClock(TimeZoneInfo zone) => _zone = zone;

    /// <summary>The clock of UTC.</summary>
    public static ZoneClock Utc { get; } = new(TimeSpan.Zero);

    /// <summary>A clock that is always as far from UTC.</summary>
    public static ZoneClock Fixed(TimeSpan offset) => new(offset);

    /// <summary>The clock of a zone; false where this machine does not know the zone.</summary>
    public static bool TryFind(string name, [NotNullWhen(true)] out ZoneClock? clock)
    {
        if (FixedZones.Find(name) is { } offset) clock = new(offset);
        else clock = TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? new(zone) : null;
        return clock is not null;
    }

    /// <summary>What a clock on the wall shows at a moment of UTC.</summary>
    public DateTime ToWall(DateTime utc) => DateTime.SpecifyKind(utc + Offset(utc), DateTimeKind.Unspecified);

    /// <summary>
    /// The moment of UTC at which the clock shows a time. Where clocks change, a time that comes twice or not at all is taken as Go's
    /// <c>time.Date</c> takes it.
    /// </summary>
    public DateTime ToUtc(DateTime wall)
    {
        var asUtc = DateTime.SpecifyKind(wall, DateTimeKind.Utc);
        var offset = Offset(asUtc);
        if (offset != TimeSpan.Zero) offset = Offset(asUtc - offset);
        return asUtc - offset;
    }

    private TimeSpan Offset(DateTime utc) => _zone is null ? _offset : _zone.GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
