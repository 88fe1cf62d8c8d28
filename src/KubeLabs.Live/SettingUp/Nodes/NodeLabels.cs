namespace KubeLabs.Live;

/// <summary>Who sets the labels of a node.</summary>
internal static class NodeLabels
{
    private static readonly string[] _own =
    [
        "kubernetes.io/hostname", "kubernetes.io/os", "kubernetes.io/arch", "beta.kubernetes.io/os", "beta.kubernetes.io/arch",
    ];

    // Source: k8s.io/kubelet/pkg/apis: the labels that a kubelet may set on its node.
    private static readonly string[] _kubelets =
    [
        "topology.kubernetes.io/zone", "topology.kubernetes.io/region",
        "failure-domain.beta.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/region",
        "node.kubernetes.io/instance-type", "beta.kubernetes.io/instance-type",
    ];

    /// <summary>Whether the kubelet writes it itself, from its machine.</summary>
    public static bool IsOwn(string key) => _own.Contains(key);

    /// <summary>Whether a kubelet may be started with it: of the labels of Kubernetes only a few.</summary>
    public static bool IsForKubelet(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return true;
        var prefix = key[..slash];
        if (!IsUnder(prefix, "kubernetes.io") && !IsUnder(prefix, "k8s.io")) return true;
        return _kubelets.Contains(key) || IsUnder(prefix, "kubelet.kubernetes.io") || IsUnder(prefix, "node.kubernetes.io");
    }

    private static bool IsUnder(string prefix, string domain) =>
        prefix == domain || prefix.EndsWith("." + domain, StringComparison.Ordinal);
}
