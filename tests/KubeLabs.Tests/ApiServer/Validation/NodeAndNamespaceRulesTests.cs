namespace KubeLabs.Tests.ApiServer.Validation;

internal sealed class NodeAndNamespaceRulesTests
{
    [TestCase("taints: [{key: a, effect: NoRun}]", "metadata.taints[0].effect: Unsupported value: \"NoRun\": supported values: \"NoSchedule\", \"PreferNoSchedule\", \"NoExecute\"")]
    [TestCase("taints: [{key: a}]", "metadata.taints[0].effect: Required value")]
    [TestCase("taints: [{key: a, effect: NoSchedule}, {key: a, value: x, effect: NoSchedule}]", "metadata.taints[1]: Duplicate value: {\"Key\":\"a\",\"Value\":\"x\",\"Effect\":\"NoSchedule\",\"TimeAdded\":null}: taints must be unique by key and effect pair")]
    [TestCase("podCIDR: 10.0.0.0/33", "spec.podCIDRs[0]: Invalid value: \"10.0.0.0/33\": must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)")]
    [TestCase("podCIDRs: [10.0.0.0/24, 10.0.1.0/24]", "spec.podCIDRs: Invalid value: [\"10.0.0.0/24\",\"10.0.1.0/24\"]: may specify no more than one CIDR for each IP family")]
    public void A_Node_has_good_taints_and_ranges(string spec, string expected) =>
        Assert.That(Manifest.Causes(Node(spec)), Is.EqualTo([expected]));

    [Test]
    public void The_range_and_the_provider_of_a_Node_stay() => Assert.That(
        Manifest.Causes(Node("unschedulable: true"), Node("podCIDR: 10.0.0.0/24, providerID: a")),
        Is.EqualTo([
            "spec.podCIDRs: Forbidden: node updates may not change podCIDR except from \"\" to valid",
            "spec.providerID: Forbidden: node updates may not change providerID except from \"\" to valid",
        ]));

    [TestCase("metadata: {name: a.b}", "metadata.name: Invalid value: \"a.b\": must not contain dots")]
    [TestCase("metadata: {name: a}, spec: {finalizers: [bad]}", "spec.finalizers: Invalid value: \"bad\": name is neither a standard finalizer name nor is it fully qualified")]
    [TestCase("metadata: {name: a, labels: {pod-security.kubernetes.io/enforce: strict}}", "metadata.labels[pod-security.kubernetes.io/enforce]: Invalid value: \"strict\": must be one of privileged, baseline, restricted")]
    public void A_Namespace_has_a_good_name_finalizers_and_labels(string fields, string expected) =>
        Assert.That(Manifest.Causes($"{{apiVersion: v1, kind: Namespace, {fields}}}"), Is.EqualTo([expected]));

    private static string Node(string spec) => $"{{apiVersion: v1, kind: Node, metadata: {{name: one}}, spec: {{{spec}}}}}";
}
