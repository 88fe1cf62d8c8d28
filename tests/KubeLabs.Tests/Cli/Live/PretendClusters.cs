using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Cli;
using KubeLabs.Live;
using KubeLabs.Manifests;
using KubeLabs.Tests.Grading.Live;

namespace KubeLabs.Tests.Cli.Live;

/// <summary>A cluster that tells what a test says, round by round; the last word is repeated.</summary>
internal sealed class PretendClusters(params IReadOnlyList<Func<ClusterQuery, ClusterReading>> rounds) : ILiveClusters, IClusterSnapshots
{
    public int Rounds { get; private set; }

    public ConnectionRequest? Request { get; private set; }

    public TimeSpan Timeout { get; private set; }

    public bool IsDisposed { get; private set; }

    public string Context { get; init; } = "kind-kind";

    public ImmutableArray<LocalizedText> Warnings { get; init; } = [];

    /// <summary>What is wrong with the configuration; null for nothing.</summary>
    public LocalizedText? Problem { get; init; }

    /// <summary>What happens in a round before it answers.</summary>
    public Action<int> Before { get; init; } = _ => { };

    /// <summary>A round that reads these objects.</summary>
    public static Func<ClusterQuery, ClusterReading> Objects(string yaml, params IReadOnlyCollection<UnknownObjects> unknown) => query =>
        new(ClusterState.OfLive(LiveLab.Objects(yaml), new(query, [.. unknown], new Dictionary<Observation, ObservationAnswer>())), null);

    /// <summary>A round without an answer.</summary>
    public static Func<ClusterQuery, ClusterReading> Silent() =>
        _ => new(null, new("connection refused by https://127.0.0.1:6443", "https://127.0.0.1:6443 서버가 연결을 거부했습니다"));

    public OpenedCluster Open(ConnectionRequest request)
    {
        Request = request;
        return Problem is { } problem ? new(null, problem) : new(this, null);
    }

    public Task<ClusterReading> ReadAsync(ClusterQuery query, TimeSpan timeout, CancellationToken cancellation)
    {
        Timeout = timeout;
        Before(Rounds);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(rounds[Math.Min(Rounds++, rounds.Count - 1)](query));
    }

    public void Dispose() => IsDisposed = true;
}
