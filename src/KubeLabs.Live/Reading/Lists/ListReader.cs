namespace KubeLabs.Live;

/// <summary>Reads lists, page by page.</summary>
internal sealed class ListReader(ApiClient client, ReadingLimits limits) : IDisposable
{
    private readonly ReadingDesks _desks = new(limits.Parallel);
    private readonly ReadingMeter _meter = new(limits);

    /// <summary>The objects of a kind in a namespace, or in all of them.</summary>
    public Task<ListResult> ReadAsync(ServedKind kind, string? ns, CancellationToken cancellation) =>
        _desks.AtOneAsync(desk => ReadAsync(desk, kind, ns, cancellation), cancellation);

    public void Dispose() => _desks.Dispose();

    // Pages that expired before they were read do not go together with later ones: the list starts over.
    private async Task<ListResult> ReadAsync(ReadingDesk desk, ServedKind kind, string? ns, CancellationToken cancellation)
    {
        for (var restart = 0; ; restart++)
        {
            var chain = new PageChain(client, kind, ns, desk, limits, _meter);
            var result = await chain.ReadAsync(cancellation);
            if (result.Failure is not ApiResponse { Status: 410 } || restart == limits.Restarts) return result;
        }
    }
}
