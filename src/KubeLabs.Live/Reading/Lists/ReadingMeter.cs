namespace KubeLabs.Live;

/// <summary>Counts what is read, over all lists.</summary>
internal sealed class ReadingMeter(ReadingLimits limits)
{
    private long _bytes;
    private long _nodes;

    /// <summary>Counts a page; false once it is too much.</summary>
    public bool Take(long bytes, long nodes) =>
        Interlocked.Add(ref _bytes, bytes) <= limits.Bytes & Interlocked.Add(ref _nodes, nodes) <= limits.Nodes;
}
