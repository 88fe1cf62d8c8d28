using KubeLabs.Live;

namespace KubeLabs.Cli;

/// <summary>
/// The way to live clusters. Types of KubeLabs.Live stand in its methods alone, so that a run without a cluster does not load that assembly.
/// </summary>
internal interface ILiveClusters
{
    /// <summary>Opens the cluster of a kubeconfig. Nothing is sent to it yet.</summary>
    OpenedCluster Open(ConnectionRequest request);
}
