using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Labels, annotations and finalizers that a live cluster, or KubeLabs' own set-up, puts on objects.</summary>
internal static class LiveMetadata
{
    private const string Own = "kubelabs.dev/";

    private static readonly string[] _annotations =
    [
        "pv.kubernetes.io/bind-completed", "pv.kubernetes.io/bound-by-controller", "pv.kubernetes.io/provisioned-by",
        "volume.kubernetes.io/storage-provisioner", "volume.beta.kubernetes.io/storage-provisioner",
        "volume.kubernetes.io/selected-node", "volume.kubernetes.io/provisioner-deletion-secret-name",
        "volume.kubernetes.io/provisioner-deletion-secret-namespace", "deployment.kubernetes.io/desired-replicas",
        "deployment.kubernetes.io/max-replicas", "deployment.kubernetes.io/revision-history",
        "deprecated.daemonset.template.generation", "endpoints.kubernetes.io/last-change-trigger-time",
        "kubernetes.io/config.seen", "kubernetes.io/config.source", "kubernetes.io/config.hash", "kubernetes.io/service-account.uid",
        "batch.kubernetes.io/job-tracking", "rbac.authorization.kubernetes.io/autoupdate",
        "kubernetes.io/limit-ranger", "scheduler.alpha.kubernetes.io/defaultTolerations",
    ];

    private static readonly string[] _labels =
    [
        "kubernetes.io/metadata.name", "controller-uid", "job-name", "batch.kubernetes.io/controller-uid", "batch.kubernetes.io/job-name",
        "kubernetes.io/legacy-token-last-used", "endpoints.kubernetes.io/managed-by", "pod-template-hash", "controller-revision-hash",
        // Admission copies these from the node onto a Pod that is bound to it (PodTopologyLabels).
        "topology.kubernetes.io/zone", "topology.kubernetes.io/region",
    ];

    // Plugins that set up networks write what they did.
    private static readonly string[] _domains = ["cni.projectcalico.org/", "k8s.v1.cni.cncf.io/", "k8s.ovn.org/", "cilium.io/"];

    private static readonly string[] _finalizers =
    [
        "kubernetes.io/pv-protection", "kubernetes.io/pvc-protection", "kubernetes", "orphan", "foregroundDeletion",
        "external-provisioner.volume.kubernetes.io/finalizer", "service.kubernetes.io/load-balancer-cleanup",
        "batch.kubernetes.io/job-tracking", "customresourcecleanup.apiextensions.k8s.io",
    ];

    /// <summary>Whether a finalizer is one of the cluster's controllers.</summary>
    public static bool IsClusterFinalizer(Node finalizer) =>
        finalizer.AsString() is { } name
        && (_finalizers.Contains(name) || name.StartsWith("external-attacher/", StringComparison.Ordinal));

    /// <summary>Whether a difference is in such a label or annotation, or adds a map of nothing else.</summary>
    public static bool IsClusterWritten(Difference difference)
    {
        var path = difference.Path;
        if (path.Name is "labels" or "annotations" or "matchLabels")
            return difference is { Before: null, After: MappingNode { Values.Length: > 0 } map } && map.Values.All(entry => IsKey(path.Name, entry.Key));
        return path is { Name: { } key, Parent.Name: "labels" or "annotations" or "matchLabels" } && IsKey(path.Parent.Name, key);
    }

    private static bool IsKey(string map, string key) =>
        key.StartsWith(Own, StringComparison.Ordinal)
        || (map == "annotations"
            ? key == "kubectl.kubernetes.io/last-applied-configuration" || key == "deployment.kubernetes.io/revision"
                || _annotations.Contains(key) || Array.Exists(_domains, domain => key.StartsWith(domain, StringComparison.Ordinal))
            : _labels.Contains(key));
}
