using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The nodes on which a DaemonSet runs a Pod. It asks for node name, node selector, required node affinity and taints alone; whether the
/// Pod then finds room there is the scheduler's question. Source: the daemon controller (<c>NodeShouldRunDaemonPod</c>).
/// </summary>
public static class DaemonSetPlacement
{
    private const string Exists = "Exists";

    /// <summary>The names of the nodes, in their order.</summary>
    public static ImmutableArray<string> NodesOf(KubeObject daemonSet, ImmutableArray<KubeObject> nodes)
    {
        var spec = new PodSpecView(daemonSet.Spec?["template"]?["spec"]);
        var affinity = new RequiredNodeAffinity(spec);
        var tolerations = spec.Tolerations.AddRange(Added(spec.HostNetwork));
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var node in nodes)
        {
            if (spec.NodeName.Length > 0 && spec.NodeName != node.Name) continue;
            var facts = new NodeFacts(node, []);
            if (affinity.Matches(facts) && facts.Untolerated(tolerations) is null) names.Add(node.Name);
        }

        return names.ToImmutable();
    }

    // A node's troubles do not keep a daemon away from it: that is where it is needed.
    private static IEnumerable<TolerationView> Added(bool hostNetwork)
    {
        yield return new("node.kubernetes.io/not-ready", Exists, "", "NoExecute", null);
        yield return new("node.kubernetes.io/unreachable", Exists, "", "NoExecute", null);
        yield return new("node.kubernetes.io/disk-pressure", Exists, "", "NoSchedule", null);
        yield return new("node.kubernetes.io/memory-pressure", Exists, "", "NoSchedule", null);
        yield return new("node.kubernetes.io/pid-pressure", Exists, "", "NoSchedule", null);
        yield return new("node.kubernetes.io/unschedulable", Exists, "", "NoSchedule", null);
        if (hostNetwork) yield return new("node.kubernetes.io/network-unavailable", Exists, "", "NoSchedule", null);
    }
}
