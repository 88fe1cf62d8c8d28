using System.Net;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>One end of a connection: a Pod, that exists or is imagined, or an address outside the cluster.</summary>
public sealed record NetworkEnd
{
    private NetworkEnd()
    {
    }

    /// <summary>The Pod's name; empty for an imagined Pod and for an address.</summary>
    public string Name { get; private init; } = "";

    /// <summary>The Pod's namespace; empty for an address.</summary>
    public string Namespace { get; private init; } = "";

    /// <summary>The labels of the Pod's namespace, or null.</summary>
    public Node? NamespaceLabels { get; private init; }

    /// <summary>The Pod's labels, or null.</summary>
    public Node? Labels { get; private init; }

    /// <summary>The Pod as it exists or would exist; null for an imagined one and for an address.</summary>
    public PodInstance? Pod { get; private init; }

    /// <summary>The address, where it is known.</summary>
    public IPAddress? Address { get; private init; }

    /// <summary>Whether it is a Pod.</summary>
    public bool IsPod { get; private init; }

    /// <summary>Whether it is a Pod in the network of its node.</summary>
    public bool IsHostPod => Pod is not null && new PodSpecView(Pod.Pod.Spec).HostNetwork;

    /// <summary>The node of the Pod; empty where it is not known.</summary>
    public string NodeName => Pod is null ? "" : new PodSpecView(Pod.Pod.Spec).NodeName;

    /// <summary>A Pod of the cluster.</summary>
    public static NetworkEnd Of(PodInstance pod, ClusterState state) => new()
    {
        IsPod = true,
        Name = pod.Pod.Name,
        Namespace = pod.Namespace,
        NamespaceLabels = state.Find("", "Namespace", "", pod.Namespace)?.Labels,
        Labels = pod.Labels,
        Pod = pod,
        Address = IPAddress.TryParse(pod.Pod.Root["status"]?["podIP"]?.AsString(), out var address) ? address : null,
    };

    /// <summary>A Pod that nobody made, with nothing but labels.</summary>
    public static NetworkEnd Imagine(string ns, Node? namespaceLabels, Node? labels) =>
        new() { IsPod = true, Namespace = ns, NamespaceLabels = namespaceLabels, Labels = labels };

    /// <summary>Somebody outside the cluster.</summary>
    public static NetworkEnd Outside(IPAddress address) => new() { Address = address };

    /// <summary>Whether it is the same Pod as another end.</summary>
    public bool IsSamePod(NetworkEnd other) => Pod is not null && other.Pod?.Pod.Key == Pod.Pod.Key;
}
