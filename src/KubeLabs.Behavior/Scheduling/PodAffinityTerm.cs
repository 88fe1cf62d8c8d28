using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A required term of Pod affinity or anti-affinity.</summary>
internal sealed class PodAffinityTerm
{
    private readonly ImmutableArray<string> _namespaces;
    private readonly LabelSelector? _namespaceSelector;

    private PodAffinityTerm(PodView pod, Node term, FieldPath path)
    {
        Path = path;
        TopologyKey = term["topologyKey"]?.AsString() ?? "";
        Selector = ReadSelector(pod, term);
        var selector = NodeLists.Present(term["namespaceSelector"]);
        var namespaces = NodeLists.Map(term["namespaces"], static n => n.AsString() ?? "");
        _namespaceSelector = selector is null ? null : LabelSelector.From(selector);
        _namespaces = selector is null && namespaces.IsEmpty ? [pod.Namespace] : namespaces;
    }

    public FieldPath Path { get; }

    public string TopologyKey { get; }

    /// <summary>The selector of Pods, label keys merged in; null selects none.</summary>
    public LabelSelector? Selector { get; }

    public static ImmutableArray<PodAffinityTerm> ReadAll(PodView pod, Node? terms, string kind)
    {
        var items = terms is null ? [] : terms.Items;
        if (items.IsEmpty) return [];
        var path = FieldPath.Root.Child("spec", "affinity").Child(kind, "requiredDuringSchedulingIgnoredDuringExecution");
        var read = ImmutableArray.CreateBuilder<PodAffinityTerm>(items.Length);
        for (var i = 0; i < items.Length; i++) read.Add(new(pod, items[i], path.At(i)));
        return read.MoveToImmutable();
    }

    /// <summary>Whether a Pod already there is meant, the term being one of the Pod to place.</summary>
    public bool MatchesExisting(PodFacts pod, SchedulingCluster cluster)
    {
        if (Selector is null || !Selector.Matches(pod.Labels)) return false;
        if (_namespaces.Contains(pod.Namespace)) return true;
        // 1.36 also tries the selector on no labels at all: one that only excludes (NotIn, DoesNotExist) selects every namespace.
        return _namespaceSelector is not null
            && (_namespaceSelector.Matches(null) || _namespaceSelector.Matches(cluster.NamespaceLabels(pod.Namespace)));
    }

    /// <summary>Whether the Pod to place is meant, the term being one of a Pod already there.</summary>
    public bool MatchesIncoming(PodFacts pod, Node namespaceLabels) =>
        Selector is not null
        && Selector.Matches(pod.Labels)
        && (_namespaces.Contains(pod.Namespace) || _namespaceSelector?.Matches(namespaceLabels) == true);

    private static LabelSelector? ReadSelector(PodView pod, Node term)
    {
        if (NodeLists.Present(term["labelSelector"]) is not { } written) return null;
        var selector = LabelKeys.Merge(LabelSelector.From(written), term["matchLabelKeys"], "In", pod.Labels);
        return LabelKeys.Merge(selector, term["mismatchLabelKeys"], "NotIn", pod.Labels);
    }
}
