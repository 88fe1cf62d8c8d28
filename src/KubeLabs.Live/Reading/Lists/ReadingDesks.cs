using System.Collections.Concurrent;

namespace KubeLabs.Live;

/// <summary>So many desks, so many lists are read at the same time.</summary>
internal sealed class ReadingDesks(int count) : IDisposable
{
    private readonly SemaphoreSlim _free = new(count);
    private readonly ConcurrentBag<ReadingDesk> _desks = [];

    public async Task<T> AtOneAsync<T>(Func<ReadingDesk, Task<T>> work, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        var desk = _desks.TryTake(out var used) ? used : new();
        try
        {
            return await work(desk);
        }
        finally
        {
            _desks.Add(desk);
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();
}
