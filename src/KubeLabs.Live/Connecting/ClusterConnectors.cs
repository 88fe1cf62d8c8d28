namespace KubeLabs.Live;

/// <summary>The ways to connect.</summary>
public static class ClusterConnectors
{
    /// <summary>
    /// The way of this build: KubeLabs' own reading of kubeconfigs, or the package KubernetesClient where it is built with
    /// <c>-p:UseKubernetesClient=true</c>.
    /// </summary>
    public static IClusterConnector Default(ConnectionHost host) =>
#if USE_KUBERNETES_CLIENT
        new KubernetesClientConnector(host);
#else
        new KubeConfigConnector(host);
#endif
}
