namespace KubeLabs.Behavior;

/// <summary>In which domains (a label of nodes with its value) Pods were found, with the first of them.</summary>
internal sealed class TopologyPairs
{
    private readonly Dictionary<(string Key, string Value), PodFacts> _found = [];

    public bool IsEmpty => _found.Count == 0;

    /// <summary>Notes a Pod on a node; a node without the label is in no domain.</summary>
    public void Add(NodeFacts node, string key, PodFacts pod)
    {
        if (node.Label(key) is { } value) _found.TryAdd((key, value), pod);
    }

    /// <summary>A Pod found in the domain of a node, or null.</summary>
    public PodFacts? Find(NodeFacts node, string key) => node.Label(key) is { } value ? _found.GetValueOrDefault((key, value)) : null;
}
