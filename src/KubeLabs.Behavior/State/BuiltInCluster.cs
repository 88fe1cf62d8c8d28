namespace KubeLabs.Behavior;

/// <summary>What is in every cluster, as kind makes one: nobody has to give it.</summary>
public static class BuiltInCluster
{
    private static readonly Lazy<ClusterState> _state = new(Build);

    /// <summary>
    /// The built-in namespaces, their ServiceAccounts and root certificates, the Services <c>kubernetes</c> and <c>kube-dns</c>, the priority
    /// classes, the roles and bindings of the bootstrap policy, and kind's default StorageClass.
    /// </summary>
    public static ClusterState State => _state.Value;

    private static ClusterState Build()
    {
        var state = ClusterState.Empty;
        foreach (var name in (string[])["default", "kube-node-lease", "kube-public", "kube-system", "local-path-storage"])
            state = NamespaceContents.Add(state.With(BuiltInObjects.Namespace(name)), name);
        foreach (var item in BootstrapRbac.Objects()) state = state.With(item);
        return state
            .With(BuiltInObjects.PriorityClass("system-cluster-critical", 2_000_000_000))
            .With(BuiltInObjects.PriorityClass("system-node-critical", 2_000_001_000))
            .With(BuiltInObjects.KubernetesService())
            .With(BuiltInObjects.DnsService())
            .With(BuiltInObjects.StandardStorageClass());
    }
}
