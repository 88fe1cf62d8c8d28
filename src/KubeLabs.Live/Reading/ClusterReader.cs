using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Reads a live cluster. Nothing is written to it.</summary>
public static class ClusterReader
{
    /// <summary>Reads once what a query asks for: the objects, then the observations.</summary>
    /// <param name="connection">The cluster.</param>
    /// <param name="query">What is wanted.</param>
    /// <param name="time">The clock.</param>
    /// <param name="timeout">How long everything together may take; what is late is unknown.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Task<ClusterReading> ReadAsync(
        ClusterConnection connection, ClusterQuery query, TimeProvider time, TimeSpan timeout, CancellationToken cancellation) =>
        ReadAsync(connection, query, time, timeout, ReadingLimits.Default, cancellation);

    internal static async Task<ClusterReading> ReadAsync(
        ClusterConnection connection,
        ClusterQuery query,
        TimeProvider time,
        TimeSpan timeout,
        ReadingLimits limits,
        CancellationToken cancellation)
    {
        using var deadline = Deadline.Start(time, timeout);
        var client = ApiClient.Over(connection, deadline);
        var discovery = await ClusterDiscovery.ReadAsync(client, query.Kinds, cancellation);
        if (discovery.Failure is { } failure) return new(null, failure);
        using var lists = new ListReader(client, limits);
        var reader = new KindReader(client, lists, query.Namespaces);
        var kinds = KindReading.All(await Task.WhenAll(discovery.Served.Select(kind => reader.ReadAsync(kind, cancellation))));
        var known = new KindReading(kinds.Objects, [.. discovery.Unknown, .. kinds.Unknown]);
        var answers = await new ObservationReader(client, known).ReadAsync(query.Observations, cancellation);
        return new(ClusterState.OfLive(Once(known), new(query, known.Unknown, answers)), null);
    }

    // An object that changes its page while they are read is in two of them.
    private static Dictionary<ObjectKey, KubeObject>.ValueCollection Once(KindReading reading)
    {
        var objects = new Dictionary<ObjectKey, KubeObject>(reading.Objects.Length);
        foreach (var item in reading.Objects) objects[item.Key] = item;
        return objects.Values;
    }
}
