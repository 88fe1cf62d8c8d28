using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// Where a Pod can go: the filters of kube-scheduler 1.36 with its default configuration, of every node every reason.
/// Filters of volumes and of devices are not judged. Preferences never keep a Pod away, so they do not count.
/// </summary>
public static class NodeFilters
{
    /// <summary>Judges every node for one Pod. Where the Pod itself is in the cluster, it is not counted against itself.</summary>
    public static SchedulingResult Evaluate(KubeObject pod, SchedulingCluster cluster)
    {
        var others = cluster.Without(pod);
        var facts = new PodFacts(pod);
        var affinity = new RequiredNodeAffinity(facts.View.Spec);
        var byName = new NodeAffinityFilter(affinity);
        ImmutableArray<NodeFilter> filters =
        [
            new UnschedulableFilter(facts.View),
            new NodeNameFilter(facts.View),
            new TaintFilter(facts.View),
            byName,
            new HostPortFilter(facts),
            new ResourceFilter(facts),
            new SpreadFilter(facts, affinity, others),
            new PodAffinityFilter(facts, others),
        ];

        var nodes = ImmutableArray.CreateBuilder<NodeResult>(others.Nodes.Length);
        foreach (var node in others.Nodes) nodes.Add(Check(node, filters, byName));
        return new(pod, PodFindings.Of(facts.View, others), nodes.MoveToImmutable()) { PreFilterMessage = byName.Conflict };
    }

    private static NodeResult Check(NodeFacts node, ImmutableArray<NodeFilter> filters, NodeAffinityFilter byName)
    {
        var failures = new List<FilterFailure>();
        // Nodes that the affinity leaves out by name are dropped before any filter runs.
        var leftOut = byName.LeavesOut(node);
        if (leftOut) byName.Check(node, failures);
        foreach (var filter in filters)
        {
            if (!leftOut || filter != byName) filter.Check(node, failures);
        }

        return new(node.Name, [.. failures]);
    }
}
