using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The Pods of the cluster's DNS. They are imagined, as kubeadm makes them, where nobody gives any: every cluster has them.
/// </summary>
public static class ClusterDnsPods
{
    private const string Namespace = "kube-system";

    private static readonly PodInstance _imagined = new(Make(), null);

    /// <summary>The Pods behind the Service <c>kube-dns</c>.</summary>
    public static ImmutableArray<PodInstance> Of(ClusterState state)
    {
        var pods = Selected(state);
        return pods.IsEmpty ? [_imagined] : pods;
    }

    /// <summary>Whether nobody gives such Pods.</summary>
    public static bool IsImagined(ClusterState state) => Selected(state).IsEmpty;

    private static ImmutableArray<PodInstance> Selected(ClusterState state) =>
        state.Find("", "Service", Namespace, "kube-dns") is { } service ? ServiceEndpoints.Of(new(service), state).Pods : [];

    private static KubeObject Make()
    {
        var at = default(Position);
        var ports = new SequenceNode(at, [Port("dns", "UDP", 53), Port("dns-tcp", "TCP", 53), Port("metrics", "TCP", 9153)]);
        var container = Map(("name", ScalarNode.Of(at, "coredns")), ("ports", ports));
        var metadata = Map(
            ("name", ScalarNode.Of(at, "coredns")),
            ("namespace", ScalarNode.Of(at, Namespace)),
            ("labels", Map(("k8s-app", ScalarNode.Of(at, "kube-dns")))));
        var spec = Map(("containers", new SequenceNode(at, [container])));
        return new(new("", "v1", "Pod"), Namespace, "coredns", Map(("metadata", metadata), ("spec", spec)));
    }

    private static MappingNode Port(string name, string protocol, long number) => Map(
        ("name", ScalarNode.Of(default, name)),
        ("containerPort", ScalarNode.Of(default, number)),
        ("protocol", ScalarNode.Of(default, protocol)));

    private static MappingNode Map(params ReadOnlySpan<(string Key, Node Value)> entries)
    {
        var map = MappingNode.Empty(default);
        foreach (var (key, value) in entries) map = map.With(key, value);
        return map;
    }
}
