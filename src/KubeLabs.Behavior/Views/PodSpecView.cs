using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>The specification of a Pod or of a Pod template.</summary>
/// <param name="Node">The <c>spec</c>, or null.</param>
public readonly record struct PodSpecView(Node? Node)
{
    /// <summary>The scheduler that every Pod gets that names none.</summary>
    public const string DefaultScheduler = "default-scheduler";

    /// <summary>The containers in order.</summary>
    public ImmutableArray<ContainerView> Containers => Read("containers", false);

    /// <summary>The init containers in order, sidecars among them.</summary>
    public ImmutableArray<ContainerView> InitContainers => Read("initContainers", true);

    /// <summary>The node that it is bound to; empty where there is none.</summary>
    public string NodeName => Node?["nodeName"]?.AsString() ?? "";

    /// <summary>The scheduler that shall place it.</summary>
    public string SchedulerName => Node?["schedulerName"]?.AsString() is { Length: > 0 } name ? name : DefaultScheduler;

    /// <summary>The names of its scheduling gates.</summary>
    public ImmutableArray<string> SchedulingGates => NodeLists.Map(Node?["schedulingGates"], static gate => gate["name"]?.AsString() ?? "");

    /// <summary>Whether it uses the network of its node.</summary>
    public bool HostNetwork => Node?["hostNetwork"]?.AsBoolean() ?? false;

    /// <summary>The labels that its node must have, or null.</summary>
    public Node? NodeSelector => NodeLists.Present(Node?["nodeSelector"]);

    /// <summary>The node selector of the required node affinity, or null.</summary>
    public Node? RequiredNodeAffinity => Required("nodeAffinity");

    /// <summary>The terms of the required Pod affinity, or null.</summary>
    public Node? RequiredPodAffinity => Required("podAffinity");

    /// <summary>The terms of the required Pod anti-affinity, or null.</summary>
    public Node? RequiredPodAntiAffinity => Required("podAntiAffinity");

    /// <summary>The tolerations in order.</summary>
    public ImmutableArray<TolerationView> Tolerations => NodeLists.Map(Node?["tolerations"], TolerationView.From);

    /// <summary>The topology spread constraints, or null.</summary>
    public Node? TopologySpreadConstraints => Node?["topologySpreadConstraints"];

    /// <summary>The resources that running a Pod costs beyond its containers, or null.</summary>
    public Node? Overhead => Node?["overhead"];

    /// <summary>The resources of the Pod as a whole (<c>spec.resources</c>), or null.</summary>
    public Node? Resources => Node?["resources"];

    private Node? Required(string kind) =>
        NodeLists.Present(Node?["affinity"]?[kind]?["requiredDuringSchedulingIgnoredDuringExecution"]);

    private ImmutableArray<ContainerView> Read(string field, bool init)
    {
        var items = Node?[field] is { } list ? list.Items : [];
        var containers = ImmutableArray.CreateBuilder<ContainerView>(items.Length);
        for (var i = 0; i < items.Length; i++) containers.Add(new(items[i], init, i));
        return containers.MoveToImmutable();
    }
}
