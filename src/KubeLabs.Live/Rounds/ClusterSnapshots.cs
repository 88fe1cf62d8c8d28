using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>A cluster that is read over a connection.</summary>
public sealed class ClusterSnapshots : IClusterSnapshots
{
    private readonly ClusterConnection _connection;
    private readonly TimeProvider _clock;

    private ClusterSnapshots(ClusterConnection connection, TimeProvider clock) => (_connection, _clock) = (connection, clock);

    /// <inheritdoc/>
    public string Context => _connection.Context;

    /// <inheritdoc/>
    public ImmutableArray<LocalizedText> Warnings => _connection.Warnings;

    /// <summary>Connects. Nothing is sent to the cluster yet.</summary>
    public static OpenedCluster Open(IClusterConnector connector, ConnectionRequest request, TimeProvider clock)
    {
        var result = connector.Connect(request);
        return result.Connection is { } connection ? new(new ClusterSnapshots(connection, clock), null) : new(null, result.Problem);
    }

    /// <inheritdoc/>
    public Task<ClusterReading> ReadAsync(ClusterQuery query, TimeSpan timeout, CancellationToken cancellation) =>
        ClusterReader.ReadAsync(_connection, query, _clock, timeout, cancellation);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
