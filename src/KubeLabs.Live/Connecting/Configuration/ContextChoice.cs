using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Finds the context that is meant, and its cluster and user.</summary>
internal static class ContextChoice
{
    /// <summary>The target, or what is wrong; neither where the kubeconfig chooses nothing, so that a cluster around us may be meant.</summary>
    public static (ConnectionTarget? Target, LocalizedText? Problem) Of(KubeConfig config, string? named)
    {
        var name = string.IsNullOrEmpty(named) ? config.CurrentContext : named;
        if (name.Length == 0) return (null, null);
        if (!config.Contexts.TryGetValue(name, out var context)) return (null, ChoiceTexts.NoContext(config, name, !string.IsNullOrEmpty(named)));
        if (!config.Clusters.TryGetValue(context.Cluster, out var cluster)) return (null, ChoiceTexts.NoCluster(context, name));
        var user = UserEntry.Anonymous;
        if (context.User.Length > 0 && !config.Users.TryGetValue(context.User, out user)) return (null, ChoiceTexts.NoUser(context, name));
        return (new(name, context.Namespace, cluster, user), null);
    }
}
