namespace KubeLabs.Behavior;

/// <summary>What the controllers put into every namespace: its ServiceAccount <c>default</c> and the root certificates.</summary>
internal static class NamespaceContents
{
    /// <summary>The state with both, unless they are there.</summary>
    public static ClusterState Add(ClusterState state, string ns)
    {
        if (state.Find("", "ServiceAccount", ns, "default") is null) state = state.With(BuiltInObjects.Plain("ServiceAccount", ns, "default"));
        return state.Find("", "ConfigMap", ns, "kube-root-ca.crt") is null
            ? state.With(BuiltInObjects.Plain("ConfigMap", ns, "kube-root-ca.crt"))
            : state;
    }
}
