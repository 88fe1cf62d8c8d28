using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>The kinds whose controllers make Pods, or make what makes them.</summary>
public static class WorkloadKinds
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<GroupKind> All { get; } =
    [
        new("apps", "Deployment"), new("apps", "ReplicaSet"), new("apps", "StatefulSet"), new("apps", "DaemonSet"),
        new("batch", "Job"), new("batch", "CronJob"), new("", "ReplicationController"),
    ];

    /// <summary>Whether a kind is one of them.</summary>
    public static bool Contains(string group, string kind) => All.Contains(new(group, kind));
}
