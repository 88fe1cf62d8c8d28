using System.Collections.Immutable;
using System.Net;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>One side of a row of the matrix: who connects, or to whom.</summary>
internal sealed record EndSet : INamesNamespaces
{
    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<EndSet> Type { get; } = new("ends", EndSetReader.Read);

    /// <summary>The object that the Pods belong to, or the Service behind which they are; null for neither.</summary>
    public ObjectName? Of { get; init; }

    /// <summary>The labels of Pods that exist; null for none.</summary>
    public LabelSelector? Labels { get; init; }

    /// <summary>The labels of a Pod that nobody made; null for none.</summary>
    public MappingNode? Imagined { get; init; }

    /// <summary>The namespace of the Pods; null for the exercise's.</summary>
    public string? Namespace { get; init; }

    /// <summary>An address outside the cluster; null for none.</summary>
    public IPAddress? Address { get; init; }

    /// <summary>Whether it is the cluster's DNS.</summary>
    public bool IsDns { get; init; }

    /// <summary>Everybody but these; default for no such set.</summary>
    public ImmutableArray<EndSet> Except { get; init; }

    /// <inheritdoc/>
    public IEnumerable<string> Namespaces =>
    [
        .. Namespace is null ? [] : (string[])[Namespace],
        .. IsDns ? (string[])["kube-system"] : [],
        .. Of is null ? [] : ((INamesNamespaces)Of).Namespaces,
        .. Except.IsDefault ? [] : Except.SelectMany(set => set.Namespaces),
    ];

    /// <summary>Whether it is everybody but some.</summary>
    public bool IsEverybody => !Except.IsDefault;

    /// <summary>Whether it is a Service: then the port is the Service's.</summary>
    public bool IsService => Of?.Kind == "Service";

    /// <summary>The ends of the set.</summary>
    public ImmutableArray<NetworkEnd> In(CheckContext context, NetworkProbes probes)
    {
        if (Address is not null) return [NetworkEnd.Outside(Address)];
        if (IsEverybody) return [.. probes.Ends.Where(end => !Except.Any(set => set.Holds(end, context)))];
        if (Imagined is { } labels) return [NetworkEnd.Imagine(Where(context), NamespaceOf(context)?.Labels, labels)];
        return [.. Pods(context).Select(pod => NetworkEnd.Of(pod, context.State))];
    }

    private IEnumerable<PodInstance> Pods(CheckContext context)
    {
        if (IsDns) return ClusterDnsPods.Of(context.State);
        if (Of is null)
        {
            return context.State.PodsOf(Where(context)).Where(pod =>
                !pod.HasEnded && (Labels?.Matches(pod.Labels) ?? true));
        }

        if (context.Find(Of) is not { } owner) return [];
        return IsService
            ? ServiceEndpoints.Of(new(owner), context.State).Pods
            : OwnPods.Of(owner, context.State).Where(pod => !pod.HasEnded);
    }

    // A Pod that nobody made belongs to a set as one of its Pods would.
    private bool Holds(NetworkEnd end, CheckContext context)
    {
        if (Address is not null) return Address.Equals(end.Address) && !end.IsPod;
        if (!end.IsPod) return false;
        if (Of is null && !IsDns)
        {
            var labels = Imagined is null ? Labels : LabelSelector.FromMap(Imagined);
            return end.Namespace == Where(context) && (labels?.Matches(end.Labels) ?? true);
        }

        return Pods(context).Any(pod => end.Pod is { } own
            ? own.Pod.Key == pod.Pod.Key
            : end.Namespace == pod.Namespace && LabelSelector.FromMap(pod.Labels).Matches(end.Labels));
    }

    private string Where(CheckContext context) => Namespace ?? context.Namespace;

    private KubeObject? NamespaceOf(CheckContext context) => context.State.Find("", "Namespace", "", Where(context));
}
