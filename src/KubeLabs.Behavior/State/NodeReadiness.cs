using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// What becomes of a Node that joins: it enters with the taint <c>node.kubernetes.io/not-ready</c>, and the node lifecycle controller takes
/// it away once the kubelet reports. Nodes of a state are running ones, unless their status says otherwise.
/// </summary>
internal static class NodeReadiness
{
    private const string NotReady = "node.kubernetes.io/not-ready";

    /// <summary>The Node once it is ready.</summary>
    public static KubeObject Settle(KubeObject node)
    {
        if (IsReportedDown(node) || IsWritten(node) || node.Root["spec"] is not MappingNode spec || spec["taints"] is not SequenceNode taints) return node;
        var kept = taints.Values.RemoveAll(taint => taint["key"]?.AsString() == NotReady);
        var settled = kept.IsEmpty ? spec.Without("taints") : spec.With("taints", new SequenceNode(taints.Position, kept));
        return node.With(node.Root.With("spec", settled));
    }

    private static bool IsReportedDown(KubeObject node)
    {
        foreach (var condition in node.Root["status"]?["conditions"] is { } list ? list.Items : [])
        {
            if (condition["type"]?.AsString() == "Ready" && condition["status"]?.AsString() != "True") return true;
        }

        return false;
    }

    private static bool IsWritten(KubeObject node)
    {
        foreach (var taint in node.LastApplied?["spec"]?["taints"] is { } list ? list.Items : [])
        {
            if (taint["key"]?.AsString() == NotReady) return true;
        }

        return false;
    }
}
