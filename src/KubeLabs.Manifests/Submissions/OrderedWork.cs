namespace KubeLabs.Manifests;

/// <summary>
/// Does work on all cores and hands out the results in the order in which it was given, on the thread that gives it. Only so much is
/// under way at a time that memory stays bounded.
/// </summary>
internal sealed class OrderedWork<T>(Action<T> take)
{
    // A batch is large enough that handing it over costs nothing beside it, and small enough that all cores have one.
    private const int MostItems = 32;
    private const long MostBytes = 128 * 1024;
    private readonly Queue<Task<T[]>> _running = new();
    private readonly int _most = Environment.ProcessorCount + 1;
    private List<Func<T>> _batch = [];
    private long _bytes;

    /// <summary>Adds a piece of work.</summary>
    /// <param name="bytes">What it costs in memory.</param>
    /// <param name="work">The work.</param>
    public void Add(long bytes, Func<T> work)
    {
        _batch.Add(work);
        _bytes += bytes;
        if (_batch.Count >= MostItems || _bytes >= MostBytes) Start();
    }

    /// <summary>Waits for all that is under way.</summary>
    public void Finish()
    {
        Start();
        while (_running.Count > 0) TakeFirst();
    }

    private void Start()
    {
        if (_batch.Count == 0) return;
        var batch = _batch;
        _running.Enqueue(Task.Run(() => batch.ConvertAll(work => work()).ToArray()));
        (_batch, _bytes) = ([], 0);
        while (_running.Count > _most || (_running.TryPeek(out var first) && first.IsCompleted)) TakeFirst();
    }

    private void TakeFirst()
    {
        foreach (var result in _running.Dequeue().GetAwaiter().GetResult()) take(result);
    }
}
