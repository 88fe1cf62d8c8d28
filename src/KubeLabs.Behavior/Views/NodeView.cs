using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A machine of the cluster: an object of kind Node.</summary>
/// <param name="Object">The object.</param>
public readonly record struct NodeView(KubeObject Object)
{
    /// <summary>The name.</summary>
    public string Name => Object.Name;

    /// <summary>The labels, or null for none.</summary>
    public Node? Labels => Object.Metadata?["labels"];

    /// <summary>The taints in order.</summary>
    public ImmutableArray<TaintView> Taints => NodeLists.Map(Object.Spec?["taints"], TaintView.From);

    /// <summary>Whether it is cordoned.</summary>
    public bool IsUnschedulable => Object.Spec?["unschedulable"]?.AsBoolean() ?? false;

    /// <summary>What Pods may use, by resource; the capacity where it is absent, as the API server defaults it.</summary>
    public Node? Allocatable => NodeLists.Present(Status?["allocatable"]) ?? NodeLists.Present(Status?["capacity"]);

    private Node? Status => Object.Root["status"];
}
