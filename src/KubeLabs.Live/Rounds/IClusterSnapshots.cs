using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>One live cluster, read round by round.</summary>
public interface IClusterSnapshots : IDisposable
{
    /// <summary>The name of the context; empty in a cluster.</summary>
    string Context { get; }

    /// <summary>What whoever connects should know.</summary>
    ImmutableArray<LocalizedText> Warnings { get; }

    /// <summary>Reads once what a query asks for. What is late, forbidden or not served is unknown.</summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="timeout">How long everything together may take.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    Task<ClusterReading> ReadAsync(ClusterQuery query, TimeSpan timeout, CancellationToken cancellation);
}
