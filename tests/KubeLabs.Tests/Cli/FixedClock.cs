namespace KubeLabs.Tests.Cli;

/// <summary>A clock that stands.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public override long GetTimestamp() => 0;
}
