using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The nodes, the Pods on them and the namespaces as the scheduler sees them, with every fact worked out once, so that many
/// Pods can be tried against it. Immutable.
/// </summary>
public sealed class SchedulingCluster
{
    private const string NamespaceNameLabel = "kubernetes.io/metadata.name";
    private readonly ImmutableDictionary<string, MappingNode> _namespaces;

    private SchedulingCluster(ImmutableArray<NodeFacts> nodes, ImmutableDictionary<string, MappingNode> namespaces)
    {
        Nodes = nodes;
        _namespaces = namespaces;
    }

    internal ImmutableArray<NodeFacts> Nodes { get; }

    /// <summary>A cluster.</summary>
    /// <param name="nodes">The nodes. One without <c>status.allocatable</c> and <c>status.capacity</c> has room for no Pod.</param>
    /// <param name="pods">The Pods. Those that name no node of the cluster or have run to their end hold no place.</param>
    /// <param name="namespaces">The namespaces; one that is not among them has no label but its name.</param>
    public static SchedulingCluster Of(
        ImmutableArray<KubeObject> nodes, ImmutableArray<KubeObject> pods, ImmutableArray<KubeObject> namespaces)
    {
        var byNode = new Dictionary<string, ImmutableArray<PodFacts>.Builder>(StringComparer.Ordinal);
        foreach (var node in nodes) byNode.TryAdd(node.Name, ImmutableArray.CreateBuilder<PodFacts>());
        foreach (var pod in pods)
        {
            var view = new PodView(pod);
            if (!view.IsFinished && byNode.TryGetValue(view.Spec.NodeName, out var there)) there.Add(new(pod));
        }

        var facts = ImmutableArray.CreateBuilder<NodeFacts>(nodes.Length);
        foreach (var node in nodes)
        {
            if (byNode.Remove(node.Name, out var there)) facts.Add(new(node, there.ToImmutable()));
        }

        var labels = namespaces.Select(static n => KeyValuePair.Create(n.Name, LabelsOf(n.Name, n.Metadata?["labels"])));
        return new(facts.ToImmutable(), ImmutableDictionary.CreateRange(StringComparer.Ordinal, labels.DistinctBy(static n => n.Key)));
    }

    /// <summary>The same cluster with a Pod on a node, whatever the filters say of it; unchanged where there is no such node.</summary>
    public SchedulingCluster With(KubeObject pod, string node)
    {
        for (var i = 0; i < Nodes.Length; i++)
        {
            if (!string.Equals(Nodes[i].Name, node, StringComparison.Ordinal)) continue;
            return new(Nodes.SetItem(i, Nodes[i].With(Nodes[i].Pods.Add(new(pod)))), _namespaces);
        }

        return this;
    }

    /// <summary>The same cluster without a Pod, by namespace and name.</summary>
    public SchedulingCluster Without(KubeObject pod)
    {
        var view = new PodView(pod);
        var nodes = Nodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            var pods = nodes[i].Pods;
            var rest = pods.RemoveAll(p => p.Is(view));
            if (rest.Length < pods.Length) nodes = nodes.SetItem(i, nodes[i].With(rest));
        }

        return nodes == Nodes ? this : new(nodes, _namespaces);
    }

    internal MappingNode NamespaceLabels(string ns) => _namespaces.TryGetValue(ns, out var labels) ? labels : LabelsOf(ns, null);

    // The API server gives every namespace the label of its name.
    private static MappingNode LabelsOf(string ns, Node? written) =>
        (written as MappingNode ?? MappingNode.Empty(default)).With(NamespaceNameLabel, ScalarNode.Of(default, ns));
}
