using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Makes the objects that are in every cluster.</summary>
internal static class BuiltInObjects
{
    private static readonly Source _source = new("cluster", SourceKind.Cluster, "");
    private static readonly Position _at = new(_source, 1, 1);

    /// <summary>A namespace with the label that the server gives it.</summary>
    public static KubeObject Namespace(string name) => Make(
        new("", "v1", "Namespace"),
        "",
        name,
        [new("labels", Map([new("kubernetes.io/metadata.name", Text(name))]))],
        new("spec", Map([new("finalizers", List(Text("kubernetes")))])),
        new("status", Map([new("phase", Text("Active"))])));

    /// <summary>An object of the core group with nothing but a name.</summary>
    public static KubeObject Plain(string kind, string ns, string name) => Make(new("", "v1", kind), ns, name, []);

    /// <summary>A PriorityClass.</summary>
    public static KubeObject PriorityClass(string name, long value) => Make(
        new("scheduling.k8s.io", "v1", "PriorityClass"),
        "",
        name,
        [],
        new("value", Number(value)),
        new("preemptionPolicy", Text("PreemptLowerPriority")));

    /// <summary>The Service of the API server. It has no selector: the server writes its addresses itself.</summary>
    public static KubeObject KubernetesService() => Service(
        "default",
        "kubernetes",
        Map(new("component", Text("apiserver")), new("provider", Text("kubernetes"))),
        Map(new("clusterIP", Text("10.96.0.1")), new("type", Text("ClusterIP")), new("ports", List(Port("https", "TCP", 443, Number(6443))))));

    /// <summary>The Service of the cluster's DNS, as kubeadm makes it.</summary>
    public static KubeObject DnsService() => Service(
        "kube-system",
        "kube-dns",
        Map(new("k8s-app", Text("kube-dns")), new("kubernetes.io/cluster-service", Text("true")), new("kubernetes.io/name", Text("CoreDNS"))),
        Map(
            new("clusterIP", Text("10.96.0.10")),
            new("type", Text("ClusterIP")),
            new("selector", Map([new("k8s-app", Text("kube-dns"))])),
            new("ports", List(
                Port("dns", "UDP", 53, Text("dns")),
                Port("dns-tcp", "TCP", 53, Text("dns-tcp")),
                Port("metrics", "TCP", 9153, Text("metrics"))))));

    /// <summary>The StorageClass that kind makes the default.</summary>
    public static KubeObject StandardStorageClass() => Make(
        new("storage.k8s.io", "v1", "StorageClass"),
        "",
        "standard",
        [new("annotations", Map([new("storageclass.kubernetes.io/is-default-class", Text("true"))]))],
        new("provisioner", Text("rancher.io/local-path")),
        new("reclaimPolicy", Text("Delete")),
        new("volumeBindingMode", Text("WaitForFirstConsumer")));

    private static KubeObject Service(string ns, string name, MappingNode labels, MappingNode spec) =>
        Make(new("", "v1", "Service"), ns, name, [new("labels", labels)], [new("spec", spec)]);

    private static MappingNode Port(string name, string protocol, long number, Node target) =>
        Map(new("name", Text(name)), new("port", Number(number)), new("protocol", Text(protocol)), new("targetPort", target));

    /// <summary>An object with metadata and further fields.</summary>
    public static KubeObject Make(
        GroupVersionKind type, string ns, string name, MapEntry[] metadata, params MapEntry[] fields)
    {
        var head = Map([new("name", Text(name)), .. ns.Length == 0 ? [] : new[] { new MapEntry("namespace", Text(ns)) }, .. metadata]);
        var root = Map([new("apiVersion", Text(type.ApiVersion)), new("kind", Text(type.Kind)), new("metadata", head), .. fields]);
        return new(type, ns, name, root);
    }

    /// <summary>A mapping.</summary>
    public static MappingNode Map(params MapEntry[] entries) => new(_at, ImmutableArray.Create(entries));

    /// <summary>A list.</summary>
    public static SequenceNode List(params ImmutableArray<Node> items) => new(_at, items);

    /// <summary>A text.</summary>
    public static ScalarNode Text(string value) => ScalarNode.Of(_at, value);

    private static ScalarNode Number(long value) => ScalarNode.Of(_at, value);
}
