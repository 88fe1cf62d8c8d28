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

    /// <summary>A ClusterIP Service with one TCP port.</summary>
    public static KubeObject Service(string ns, string name, string address, int port, int target) => Make(
        new("", "v1", "Service"),
        ns,
        name,
        [],
        ("spec", Map(
            ("clusterIP", Text(address)),
            ("type", Text("ClusterIP")),
            ("ports", List(Map(("port", Number(port)), ("protocol", Text("TCP")), ("targetPort", Number(target))))))));

    /// <summary>The StorageClass that kind makes the default.</summary>
    public static KubeObject StandardStorageClass() => Make(
        new("storage.k8s.io", "v1", "StorageClass"),
        "",
        "standard",
        [("annotations", Map(("storageclass.kubernetes.io/is-default-class", Text("true"))))],
        ("provisioner", Text("rancher.io/local-path")),
        ("reclaimPolicy", Text("Delete")),
        ("volumeBindingMode", Text("WaitForFirstConsumer")));

    private static KubeObject Make(
        GroupVersionKind type, string ns, string name, (string Key, Node Value)[] metadata, params (string Key, Node Value)[] fields)
    {
        var head = Map([("name", Text(name)), .. ns.Length == 0 ? [] : new[] { ("namespace", (Node)Text(ns)) }, .. metadata]);
        var root = Map([("apiVersion", Text(type.ApiVersion)), ("kind", Text(type.Kind)), ("metadata", head), .. fields]);
        return new(type, ns, name, root);
    }

    private static MappingNode Map(params (string Key, Node Value)[] entries)
    {
        var values = ImmutableArray.CreateBuilder<MapEntry>(entries.Length);
        foreach (var (key, value) in entries) values.Add(new(key, value));
        return new(_at, values.MoveToImmutable());
    }

    private static SequenceNode List(params ImmutableArray<Node> items) => new(_at, items);

    private static ScalarNode Text(string value) => ScalarNode.Of(_at, value);

    private static ScalarNode Number(long value) => ScalarNode.Of(_at, value);
}
