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
        [("labels", Map(("kubernetes.io/metadata.name", Text(name))))],
        ("spec", Map(("finalizers", List(Text("kubernetes"))))),
        ("status", Map(("phase", Text("Active")))));

    /// <summary>An object of the core group with nothing but a name.</summary>
    public static KubeObject Plain(string kind, string ns, string name) => Make(new("", "v1", kind), ns, name, []);

    /// <summary>A PriorityClass.</summary>
    public static KubeObject PriorityClass(string name, long value) => Make(
        new("scheduling.k8s.io", "v1", "PriorityClass"),
        "",
        name,
        [],
        ("value", Number(value)),
        ("preemptionPolicy", Text("PreemptLowerPriority")));

    /// <summary>The Service of the API server. It has no selector: the server writes its addresses itself.</summary>
    public static KubeObject KubernetesService() => Service(
        "default",
        "kubernetes",
        Map(("component", Text("apiserver")), ("provider", Text("kubernetes"))),
        Map(("clusterIP", Text("10.96.0.1")), ("type", Text("ClusterIP")), ("ports", List(Port("https", "TCP", 443, Number(6443))))));

    /// <summary>The Service of the cluster's DNS, as kubeadm makes it.</summary>
    public static KubeObject DnsService() => Service(
        "kube-system",
        "kube-dns",
        Map(("k8s-app", Text("kube-dns")), ("kubernetes.io/cluster-service", Text("true")), ("kubernetes.io/name", Text("CoreDNS"))),
        Map(
            ("clusterIP", Text("10.96.0.10")),
            ("type", Text("ClusterIP")),
            ("selector", Map(("k8s-app", Text("kube-dns")))),
            ("ports", List(
                Port("dns", "UDP", 53, Text("dns")),
                Port("dns-tcp", "TCP", 53, Text("dns-tcp")),
                Port("metrics", "TCP", 9153, Text("metrics"))))));

    /// <summary>The StorageClass that kind makes the default.</summary>
    public static KubeObject StandardStorageClass() => Make(
        new("storage.k8s.io", "v1", "StorageClass"),
        "",
        "standard",
        [("annotations", Map(("storageclass.kubernetes.io/is-default-class", Text("true"))))],
        ("provisioner", Text("rancher.io/local-path")),
        ("reclaimPolicy", Text("Delete")),
        ("volumeBindingMode", Text("WaitForFirstConsumer")));

    private static KubeObject Service(string ns, string name, MappingNode labels, MappingNode spec) =>
        Make(new("", "v1", "Service"), ns, name, [("labels", labels)], ("spec", spec));

    private static MappingNode Port(string name, string protocol, long number, Node target) =>
        Map(("name", Text(name)), ("port", Number(number)), ("protocol", Text(protocol)), ("targetPort", target));

    /// <summary>An object with metadata and further fields.</summary>
    public static KubeObject Make(
        GroupVersionKind type, string ns, string name, (string Key, Node Value)[] metadata, params (string Key, Node Value)[] fields)
    {
        var head = Map([("name", Text(name)), .. ns.Length == 0 ? [] : new[] { ("namespace", (Node)Text(ns)) }, .. metadata]);
        var root = Map([("apiVersion", Text(type.ApiVersion)), ("kind", Text(type.Kind)), ("metadata", head), .. fields]);
        return new(type, ns, name, root);
    }

    /// <summary>A mapping.</summary>
    public static MappingNode Map(params (string Key, Node Value)[] entries)
    {
        var values = ImmutableArray.CreateBuilder<MapEntry>(entries.Length);
        foreach (var (key, value) in entries) values.Add(new(key, value));
        return new(_at, values.MoveToImmutable());
    }

    /// <summary>A list.</summary>
    public static SequenceNode List(params ImmutableArray<Node> items) => new(_at, items);

    /// <summary>A text.</summary>
    public static ScalarNode Text(string value) => ScalarNode.Of(_at, value);

    private static ScalarNode Number(long value) => ScalarNode.Of(_at, value);
}
