using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Claims that a Pod mounts and that do not exist: the scheduler places it nowhere. Source: its plugin VolumeBinding.</summary>
public static class MissingClaims
{
    /// <summary>The names of the missing claims, in the order of the volumes.</summary>
    public static ImmutableArray<string> Of(KubeObject pod, ClusterState state) =>
        [.. PodClaims.Of(pod).Where(claim => state.Find("", "PersistentVolumeClaim", pod.Namespace, claim) is null)];
}
