namespace KubeLabs.Cel;

/// <summary>A length of time in nanoseconds; about 292 years either way.</summary>
public sealed class CelDuration(long nanoseconds) : CelValue
{
    /// <summary>Nanoseconds.</summary>
    public long Nanoseconds { get; } = nanoseconds;

    /// <inheritdoc/>
    public override CelType Type => CelType.Duration;

    /// <summary>A length of time as Go writes it (<c>1h30m</c>); null where a text is none.</summary>
    public static CelDuration? Parse(string text) => DurationText.Read(text) as CelDuration;

    internal double Seconds => (Nanoseconds / 1_000_000_000) + (Nanoseconds % 1_000_000_000 / 1e9);
}
