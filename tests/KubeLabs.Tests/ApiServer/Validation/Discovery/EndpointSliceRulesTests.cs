namespace KubeLabs.Tests.ApiServer.Validation.Discovery;

internal sealed class EndpointSliceRulesTests
{
    private const string At = "endpoints[0].";

    [TestCase("IPv4", "addresses: [10.0.0.1]", "")]
    [TestCase("IPv4", "addresses: []", At + "addresses: Required value: must contain at least 1 address")]
    [TestCase("IPv4", "addresses: ['2001:db8::1']", At + "addresses: Invalid value: \"2001:db8::1\": must be an IPv4 address")]
    [TestCase("IPv4", "addresses: [169.254.0.1]", At + "addresses[0]: Invalid value: \"169.254.0.1\": may not be in the link-local range (169.254.0.0/16, fe80::/10)")]
    [TestCase("IPv6", "addresses: ['2001:DB8::1']", At + "addresses[0]: Invalid value: \"2001:DB8::1\": must be in canonical form (\"2001:db8::1\")")]
    [TestCase("IPv6", "addresses: [10.0.0.1]", At + "addresses: Invalid value: \"10.0.0.1\": must be an IPv6 address")]
    [TestCase("FQDN", "addresses: [a.com.]", "")]
    [TestCase("FQDN", "addresses: [a]", At + "addresses[0]: Invalid value: \"a\": should be a domain with at least two segments separated by dots")]
    [TestCase("FQDN", "addresses: ['']", At + "addresses[0]: Required value")]
    [TestCase("ipv4", "addresses: [x]", "addressType: Unsupported value: \"ipv4\": supported values: \"FQDN\", \"IPv4\", \"IPv6\"")]
    [TestCase("IPv4", "addresses: [10.0.0.1], hostname: a.b", At + "hostname: Invalid value: \"a.b\": must not contain dots")]
    [TestCase("IPv4", "addresses: [10.0.0.1], hints: {forZones: [{name: a}, {name: a}]}", At + "hints.forZones[1].name: Duplicate value: \"a\"")]
    [TestCase("IPv4", "addresses: [10.0.0.1], hints: {forNodes: [{name: a}, {name: a}]}", At + "hints.forNodes[1].name: Duplicate value: \"a\"")]
    public void An_endpoint_has_addresses_of_the_type(string type, string endpoint, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Slice($"addressType: {type}, endpoints: [{{{endpoint}}}]"))), Is.EqualTo(expected));

    [TestCase("{port: 80}, {name: b, port: 81}", "")]
    [TestCase("{port: 80}, {port: 81}", "ports[1].name: Duplicate value: \"\"")]
    [TestCase("{name: a.b}", "ports[0].name: Invalid value: \"a.b\": must not contain dots")]
    [TestCase("{protocol: tcp}", "ports[0].protocol: Unsupported value: \"tcp\": supported values: \"SCTP\", \"TCP\", \"UDP\"")]
    public void Ports_have_names_of_their_own(string ports, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Slice($"addressType: IPv4, ports: [{ports}]"))), Is.EqualTo(expected));

    [Test]
    public void There_are_so_many_addresses_and_hints() => Assert.That(
        Manifest.Causes(Slice($"addressType: FQDN, endpoints: [{{addresses: [{Many(101, i => $"a{i}.com")}], hints: {{forZones: [{Many(9, i => $"{{name: z{i}}}")}]}}}}]")),
        Is.EqualTo(["endpoints[0].addresses: Too many: 101: must have at most 100 items", "endpoints[0].hints.forZones: Too many: 9: must have at most 8 items"]));

    [Test]
    public void The_type_of_addresses_stays() => Assert.That(
        Manifest.Causes(Slice("addressType: IPv6"), Slice("addressType: IPv4")), Is.EqualTo(["addressType: Invalid value: \"IPv6\": field is immutable"]));

    [Test]
    public void Topology_of_old_is_dropped() => Assert.That(
        Manifest.At(Manifest.Prepared(Slice("addressType: IPv4, endpoints: [{addresses: [10.0.0.1], deprecatedTopology: {a: b}}]")), "endpoints"),
        Does.Not.Contain("deprecatedTopology"));

    private static string Many(int count, Func<int, string> item) => string.Join(", ", Enumerable.Range(0, count).Select(item));

    private static string Slice(string fields) => $"{{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {{name: a}}, {fields}}}";
}
