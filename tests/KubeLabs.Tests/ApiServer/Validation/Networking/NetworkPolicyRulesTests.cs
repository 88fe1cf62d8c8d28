namespace KubeLabs.Tests.ApiServer.Validation.Networking;

internal sealed class NetworkPolicyRulesTests
{
    private const string Block = "ipBlock: {cidr: 10.0.0.1/8}";

    [TestCase("podSelector: {}", "")]
    [TestCase("namespaceSelector: {}, podSelector: {}", "")]
    [TestCase("", ": Required value: must specify a peer")]
    [TestCase("ipBlock: {cidr: 10.0.0.0/8}, podSelector: {}", ": Forbidden: may not specify both ipBlock and another peer")]
    [TestCase("ipBlock: {}", ".ipBlock.cidr: Required value")]
    [TestCase(Block, ".ipBlock.cidr: Invalid value: \"10.0.0.1/8\": must not have bits set beyond the prefix length")]
    [TestCase("ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8]}", ".ipBlock.except[0]: Invalid value: \"10.0.0.0/8\": must be a strict subset of `cidr`")]
    [TestCase("ipBlock: {cidr: 10.0.0.0/8, except: [11.1.0.0/16]}", ".ipBlock.except[0]: Invalid value: \"11.1.0.0/16\": must be a strict subset of `cidr`")]
    [TestCase("ipBlock: {cidr: 10.0.0.0/8, except: [10.1.0.0/16]}", "")]
    [TestCase("podSelector: {matchExpressions: [{key: a, operator: In}]}", ".podSelector.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'")]
    public void A_peer_is_a_selection_or_a_range(string peer, string expected) => Assert.That(
        string.Join('|', Manifest.Causes(Policy($"egress: [{{to: [{{{peer}}}]}}]"))),
        Is.EqualTo(expected.Length == 0 ? "" : "spec.egress[0].to[0]" + expected));

    [TestCase("port: 80, endPort: 90", "")]
    [TestCase("protocol: tcp", ".protocol: Unsupported value: \"tcp\": supported values: \"TCP\", \"UDP\", \"SCTP\"")]
    [TestCase("port: 0", ".port: Invalid value: 0: must be between 1 and 65535, inclusive")]
    [TestCase("port: '80'", ".port: Invalid value: \"80\": must contain at least one letter (a-z)")]
    [TestCase("port: 80, endPort: 70", ".endPort: Invalid value: 80: must be greater than or equal to `port`")]
    [TestCase("port: 80, endPort: 70000", ".endPort: Invalid value: 70000: must be between 1 and 65535, inclusive")]
    [TestCase("port: web, endPort: 70", ".endPort: Invalid value: 70: may not be specified when `port` is non-numeric")]
    [TestCase("endPort: 70", ".endPort: Invalid value: 70: may not be specified when `port` is not specified")]
    public void A_port_is_a_number_a_name_or_a_range(string port, string expected) => Assert.That(
        string.Join('|', Manifest.Causes(Policy($"ingress: [{{ports: [{{{port}}}]}}]"))),
        Is.EqualTo(expected.Length == 0 ? "" : "spec.ingress[0].ports[0]" + expected));

    [TestCase("policyTypes: [ingress]", "spec.policyTypes[0]: Unsupported value: \"ingress\": supported values: \"Ingress\", \"Egress\"")]
    [TestCase("policyTypes: [Ingress, Egress, Egress]", "spec.policyTypes: Invalid value: [\"Ingress\",\"Egress\",\"Egress\"]: may not specify more than two policyTypes")]
    public void A_policy_is_of_one_type_or_of_both(string spec, string expected) => Assert.That(Manifest.Causes(Policy(spec)), Is.EqualTo([expected]));

    [Test]
    public void A_range_that_was_there_may_stay()
    {
        var old = $"ingress: [{{from: [{{{Block}}}]}}]";
        var now = $"egress: [{{to: [{{{Block}}}]}}]";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Manifest.Causes(Policy(now), Policy(old)), Is.Empty);
            Assert.That(Manifest.Causes(Policy(now), Policy("egress: []")), Has.One.Items);
        }
    }

    private static string Policy(string spec) =>
        $"{{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {{name: a}}, spec: {{podSelector: {{}}, {spec}}}}}";
}
