using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// Nodes of a live cluster without the taints that the node lifecycle controller sets for their conditions: that a node is down for a moment
/// is the cluster's trouble, and says nothing of a Pod. A cordon stays: somebody wanted it.
/// </summary>
internal static class LiveNodes
{
    private static readonly string[] _conditions =
    [
        "node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable", "node.kubernetes.io/memory-pressure",
        "node.kubernetes.io/disk-pressure", "node.kubernetes.io/pid-pressure", "node.kubernetes.io/network-unavailable",
    ];

    /// <summary>Whether a taint is one of a condition.</summary>
    public static bool IsOfCondition(Node taint) => Array.IndexOf(_conditions, taint["key"]?.AsString()) >= 0;

    /// <summary>The Pods that will still be there: those being deleted hold their place for a moment only.</summary>
    public static ImmutableArray<KubeObject> Staying(ImmutableArray<KubeObject> pods) =>
        pods.RemoveAll(static pod => new PodView(pod).IsTerminating);

    public static KubeObject Settle(KubeObject node)
    {
        if (node.Root["spec"] is not MappingNode spec || spec["taints"] is not SequenceNode taints) return node;
        var kept = taints.Values.RemoveAll(static taint => IsOfCondition(taint));
        if (kept.Length == taints.Values.Length) return node;
        return node.With(node.Root.With("spec", spec.With("taints", new SequenceNode(taints.Position, kept))));
    }
}
