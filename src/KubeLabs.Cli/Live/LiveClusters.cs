using KubeLabs.Live;

namespace KubeLabs.Cli;

/// <summary>The clusters that kubeconfig files name.</summary>
internal sealed class LiveClusters : ILiveClusters
{
    /// <inheritdoc/>
    public OpenedCluster Open(ConnectionRequest request) => throw new NotSupportedException("wired when reading is merged");
}
