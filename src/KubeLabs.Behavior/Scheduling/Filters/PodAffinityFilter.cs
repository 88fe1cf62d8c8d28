namespace KubeLabs.Behavior;

/// <summary>
/// Required Pod affinity and anti-affinity of the Pod, and anti-affinity of the Pods already there against it. Source: the
/// scheduler's plugin <c>InterPodAffinity</c>.
/// </summary>
internal sealed class PodAffinityFilter : NodeFilter
{
    private readonly PodFacts _pod;
    private readonly TopologyPairs _wanted = new();
    private readonly TopologyPairs _shunned = new();
    private readonly TopologyPairs _shunnedByOthers = new();
    private readonly HashSet<string> _keysOfOthers = new(StringComparer.Ordinal);
    private readonly bool _isFirst;

    public PodAffinityFilter(PodFacts pod, SchedulingCluster cluster)
    {
        _pod = pod;
        var namespaceLabels = cluster.NamespaceLabels(pod.Namespace);
        foreach (var node in cluster.Nodes)
        {
            foreach (var existing in node.Pods)
            {
                Note(node, existing, cluster);
                foreach (var term in existing.AntiAffinity)
                {
                    if (!term.MatchesIncoming(pod, namespaceLabels)) continue;
                    _shunnedByOthers.Add(node, term.TopologyKey, existing);
                    _keysOfOthers.Add(term.TopologyKey);
                }
            }
        }

        // The first of Pods that want each other's company may start it.
        _isFirst = _wanted.IsEmpty && MatchesAllTerms(pod, cluster);
    }

    public override void Check(NodeFacts node, List<FilterFailure> failures)
    {
        CheckAffinity(node, failures);
        foreach (var term in _pod.AntiAffinity)
        {
            if (IsFull(failures)) return;
            if (_shunned.Find(node, term.TopologyKey) is { } existing) failures.Add(PodAffinityReasons.Shuns(node, term, existing));
        }

        foreach (var key in _keysOfOthers)
        {
            if (_shunnedByOthers.Find(node, key) is { } existing) failures.Add(PodAffinityReasons.IsShunned(node, key, existing));
        }
    }

    private void Note(NodeFacts node, PodFacts existing, SchedulingCluster cluster)
    {
        // One Pod must match all terms of the affinity; of the anti-affinity each term counts for itself.
        if (MatchesAllTerms(existing, cluster))
        {
            foreach (var term in _pod.Affinity) _wanted.Add(node, term.TopologyKey, existing);
        }

        foreach (var term in _pod.AntiAffinity)
        {
            if (term.MatchesExisting(existing, cluster)) _shunned.Add(node, term.TopologyKey, existing);
        }
    }

    private bool MatchesAllTerms(PodFacts other, SchedulingCluster cluster)
    {
        foreach (var term in _pod.Affinity)
        {
            if (!term.MatchesExisting(other, cluster)) return false;
        }

        return !_pod.Affinity.IsEmpty;
    }

    private void CheckAffinity(NodeFacts node, List<FilterFailure> failures)
    {
        foreach (var term in _pod.Affinity)
        {
            if (IsFull(failures)) return;
            if (node.Label(term.TopologyKey) is null) failures.Add(PodAffinityReasons.NoDomain(node, term));
            else if (!_isFirst && _wanted.Find(node, term.TopologyKey) is null) failures.Add(PodAffinityReasons.Misses(node, term));
        }
    }
}
