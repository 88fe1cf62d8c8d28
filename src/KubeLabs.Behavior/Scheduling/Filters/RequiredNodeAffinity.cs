using System.Collections.Immutable;
using KubeLabs.ApiServer;

namespace KubeLabs.Behavior;

/// <summary>
/// Node selector and required node affinity of a Pod: every pair of the selector, and one of the affinity's terms. Source:
/// <c>nodeaffinity.RequiredNodeAffinity</c> of component-helpers.
/// </summary>
internal sealed class RequiredNodeAffinity
{
    public RequiredNodeAffinity(PodSpecView spec)
    {
        Selector = LabelSelector.FromMap(spec.NodeSelector).Requirements;
        HasTerms = spec.RequiredNodeAffinity is not null;
        Terms = NodeLists.Map(spec.RequiredNodeAffinity?["nodeSelectorTerms"], static t => new NodeSelectorTerm(t));
    }

    /// <summary>The pairs of <c>spec.nodeSelector</c>.</summary>
    public ImmutableArray<LabelRequirement> Selector { get; }

    /// <summary>Whether there is a required affinity; without a term in it no node matches.</summary>
    public bool HasTerms { get; }

    public ImmutableArray<NodeSelectorTerm> Terms { get; }

    public bool Matches(NodeFacts node)
    {
        foreach (var pair in Selector)
        {
            if (!pair.Matches(node.Labels)) return false;
        }

        return !HasTerms || TermMatches(node);
    }

    public bool TermMatches(NodeFacts node)
    {
        foreach (var term in Terms)
        {
            if (term.Matches(node)) return true;
        }

        return false;
    }

    /// <summary>
    /// The only nodes that the terms leave by name, where each of them names some; else null. No other node is even looked at.
    /// </summary>
    public HashSet<string>? NodeNames()
    {
        if (Terms.IsEmpty) return null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in Terms)
        {
            if (term.NodeNames() is not { } own) return null;
            names.UnionWith(own);
        }

        return names;
    }
}
