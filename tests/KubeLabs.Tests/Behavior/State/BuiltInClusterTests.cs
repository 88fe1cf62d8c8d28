using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Tests.ApiServer;

namespace KubeLabs.Tests.Behavior.State;

/// <summary>What is in a cluster that kind has just made.</summary>
internal sealed class BuiltInClusterTests
{
    private static readonly string[] _namespaces = ["default", "kube-node-lease", "kube-public", "kube-system", "local-path-storage"];

    [TestCaseSource(nameof(_namespaces))]
    public void A_namespace_has_its_name_as_a_label_and_its_own_ServiceAccount_and_root_certificates(string name)
    {
        var found = BuiltInCluster.State.Find("", "Namespace", "", name)!;
        Assert.That(found.Labels!["kubernetes.io/metadata.name"]!.AsString(), Is.EqualTo(name));
        Assert.That(BuiltInCluster.State.Find("", "ServiceAccount", name, "default"), Is.Not.Null);
        Assert.That(BuiltInCluster.State.Find("", "ConfigMap", name, "kube-root-ca.crt"), Is.Not.Null);
    }

    [TestCase("system-cluster-critical", 2_000_000_000)]
    [TestCase("system-node-critical", 2_000_001_000)]
    public void The_priority_classes_of_the_system_are_there(string name, long value) =>
        Assert.That(BuiltInCluster.State.Find("scheduling.k8s.io", "PriorityClass", "", name)!.Root["value"]!.AsInteger(),
            Is.EqualTo(value));

    [Test]
    public void The_default_StorageClass_waits_for_the_first_consumer()
    {
        var standard = BuiltInCluster.State.Find("storage.k8s.io", "StorageClass", "", "standard")!;
        Assert.That(standard.Root["volumeBindingMode"]!.AsString(), Is.EqualTo("WaitForFirstConsumer"));
        Assert.That(standard.Metadata!["annotations"]!["storageclass.kubernetes.io/is-default-class"]!.AsString(), Is.EqualTo("true"));
    }

    [TestCase("default", "kubernetes", "https 443/TCP")]
    [TestCase("kube-system", "kube-dns", "dns 53/UDP, dns-tcp 53/TCP, metrics 9153/TCP")]
    public void The_Services_of_the_system_are_there(string ns, string name, string ports)
    {
        var service = new ServiceView(BuiltInCluster.State.Find("", "Service", ns, name)!);
        Assert.That(string.Join(", ", service.Ports.Select(port => $"{port.Name} {port.Port}/{port.Protocol}")), Is.EqualTo(ports));
    }

    [Test]
    public void Every_built_in_object_is_one_that_the_schema_knows()
    {
        foreach (var item in BuiltInCluster.State.All())
        {
            var type = SchemaCatalog.BuiltIn.Find(item.Type)!;
            Assert.That(ObjectDecoder.Decode(item.Root, type.Schema).Errors.Select(error => error.Message), Is.Empty, item.ToString());
            Assert.That((item.Metadata!["name"]!.AsString(), item.Metadata["namespace"]?.AsString() ?? ""), Is.EqualTo((item.Name,
                item.Namespace)));
        }
    }

    [Test]
    public void None_of_it_lies_in_a_submission() =>
        Assert.That(BuiltInCluster.State.All().Any(item => item.Root.Position.IsInSubmission), Is.False);

    [Test]
    public void A_new_namespace_gets_the_same_contents()
    {
        var state = TestCluster.State("{apiVersion: v1, kind: Namespace, metadata: {name: lab}}");
        Assert.That(state.Find("", "ServiceAccount", "lab", "default"), Is.Not.Null);
        Assert.That(state.Find("", "ConfigMap", "lab", "kube-root-ca.crt"), Is.Not.Null);
    }

    // The node controller takes the taint away once the kubelet reports.
    [TestCase("{}", "", "")]
    [TestCase("{conditions: [{type: Ready, status: 'True'}]}", "", "")]
    [TestCase("{conditions: [{type: Ready, status: 'False'}]}", "", "node.kubernetes.io/not-ready")]
    [TestCase("{}", "{key: dedicated, value: gpu, effect: NoSchedule}", "dedicated")]
    [TestCase("{}", "{key: node.kubernetes.io/not-ready, effect: NoSchedule}", "node.kubernetes.io/not-ready")]
    public void A_Node_that_joins_is_ready_unless_someone_says_otherwise(string status, string taint, string keys)
    {
        var state = TestCluster.State($"{{apiVersion: v1, kind: Node, metadata: {{name: node-1}}, spec: {{taints: [{taint}]}}, status: {status}}}");
        var taints = new NodeView(state.Find("", "Node", "", "node-1")!).Taints;
        Assert.That(string.Join(' ', taints.Select(item => item.Key).Distinct()), Is.EqualTo(keys));
    }

    [Test]
    public void A_Node_keeps_an_empty_spec_without_taints() =>
        Assert.That(Manifest.At(TestCluster.State("{apiVersion: v1, kind: Node, metadata: {name: node-1}}").Find("", "Node", "",
            "node-1")!, "spec.taints"), Is.Empty);
}
