using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// Every way in which the scheduler may place equal Pods one after the other: each time it may take any node that passes its filters, since
/// nothing is promised of the scores. Pods are equal, so only how many are on each node tells two placements apart.
/// </summary>
/// <param name="pods">The Pods in order.</param>
/// <param name="cluster">The cluster without them.</param>
public sealed class PlacementSearch(ImmutableArray<KubeObject> pods, SchedulingCluster cluster)
{
    // Enough for ten Pods on six nodes; a search that is larger is cut, and says so.
    private const int MostStates = 10_000;

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Whether there were too many placements to look at all of them.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Every placement that may come about, the unfinished ones among them where a Pod finds no node.</summary>
    public IEnumerable<Placement> All()
    {
        var open = new Stack<(SchedulingCluster Cluster, Placement Placement)>([(cluster, new Placement([], null))]);
        while (open.TryPop(out var at))
        {
            var placed = at.Placement.Nodes.Length;
            if (placed == pods.Length)
            {
                yield return at.Placement;
                continue;
            }

            var result = NodeFilters.Evaluate(pods[placed], at.Cluster);
            if (!result.IsPlaced) yield return at.Placement with { Unplaced = result };
            foreach (var node in result.IsPlaced ? result.Nodes.Where(static node => node.Passed) : [])
            {
                var next = new Placement(at.Placement.Nodes.Add(node.Node).Sort(StringComparer.Ordinal), null);
                if (IsNew(next)) open.Push((at.Cluster.With(pods[placed], node.Node), next));
            }
        }
    }

    private bool IsNew(Placement placement)
    {
        IsCut |= _seen.Count >= MostStates;
        return !IsCut && _seen.Add(string.Join(',', placement.Nodes));
    }
}
