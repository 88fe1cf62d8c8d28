using KubeLabs.Live;

namespace KubeLabs.Cli;

/// <summary>The clusters that kubeconfig files name.</summary>
internal sealed class LiveClusters(CommandContext context) : ILiveClusters
{
    /// <inheritdoc/>
    public OpenedCluster Open(ConnectionRequest request)
    {
        var connector = ClusterConnectors.Default(new()
        {
            Variable = context.Variable,
            Files = context.Files,
            Clock = context.Clock,
            Error = context.Error,
            IsInteractive = context.IsInteractive,
        });
        return ClusterSnapshots.Open(connector, request, context.Clock);
    }
}
