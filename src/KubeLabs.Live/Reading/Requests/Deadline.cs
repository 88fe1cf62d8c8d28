namespace KubeLabs.Live;

/// <summary>When everything must be over. It does not follow changes of the wall clock.</summary>
internal sealed class Deadline(TimeProvider time, TimeSpan span) : IDisposable
{
    private readonly long _start = time.GetTimestamp();
    private readonly CancellationTokenSource _over = new(span, time);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Cancelled when the time is over.</summary>
    public CancellationToken Token => _over.Token;

    /// <summary>How much time is left; never negative.</summary>
    public TimeSpan Left
    {
        get
        {
            if (_over.IsCancellationRequested) return TimeSpan.Zero;
            var left = span - Time.GetElapsedTime(_start);
            return left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }
    }

    /// <summary>A deadline that begins now.</summary>
    public static Deadline Start(TimeProvider time, TimeSpan span) => new(time, span);

    public void Dispose() => _over.Dispose();
}
