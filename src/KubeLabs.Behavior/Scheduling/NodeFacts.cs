using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>What the filters ask of one node and the Pods on it, worked out once.</summary>
internal sealed class NodeFacts
{
    public NodeFacts(KubeObject node, ImmutableArray<PodFacts> pods)
    {
        Node = node;
        var view = new NodeView(node);
        Name = view.Name;
        Labels = view.Labels;
        Taints = view.Taints;
        IsUnschedulable = view.IsUnschedulable;
        Allocatable = NodeAmounts.Of(ResourceList.Read(view.Allocatable));
        Pods = pods;
        Requested = NodeAmounts.Of(new());
        var ports = new List<HostPort>();
        foreach (var pod in pods)
        {
            Requested.Add(pod.Requests);
            ports.AddRange(pod.HostPorts);
        }

        HostPorts = ports.ToLookup(static p => p.Port);
    }

    public KubeObject Node { get; }

    public string Name { get; }

    public Node? Labels { get; }

    public ImmutableArray<TaintView> Taints { get; }

    public bool IsUnschedulable { get; }

    public NodeAmounts Allocatable { get; }

    public ImmutableArray<PodFacts> Pods { get; }

    public NodeAmounts Requested { get; }

    /// <summary>The host ports that are taken, by number.</summary>
    public ILookup<long, HostPort> HostPorts { get; }

    /// <summary>The value of a label, or null.</summary>
    public string? Label(string key) => Labels?[key]?.AsString();

    /// <summary>The first taint of those that repel which the tolerations do not cover, or null.</summary>
    public TaintView? Untolerated(ImmutableArray<TolerationView> tolerations)
    {
        foreach (var taint in Taints)
        {
            if (taint.Repels && !Tolerations.Tolerates(tolerations, taint)) return taint;
        }

        return null;
    }

    public NodeFacts With(ImmutableArray<PodFacts> pods) => new(Node, pods);
}
