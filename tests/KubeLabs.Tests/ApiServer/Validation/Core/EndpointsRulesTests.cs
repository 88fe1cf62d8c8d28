namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class EndpointsRulesTests
{
    private const string At = "subsets[0].";
    private const string Good = "addresses: [{ip: 10.0.0.1}], ports: [{port: 80}]";

    [TestCase(Good, "")]
    [TestCase("ports: [{port: 80}]", "subsets[0]: Required value: must specify `addresses` or `notReadyAddresses`")]
    [TestCase("addresses: [{ip: 010.0.0.1}]", At + "addresses[0].ip: Invalid value: \"010.0.0.1\": must not have leading 0s")]
    [TestCase("notReadyAddresses: [{ip: 127.0.0.1}]", At + "notReadyAddresses[0].ip: Invalid value: \"127.0.0.1\": may not be in the loopback range (127.0.0.0/8, ::1/128)")]
    [TestCase("addresses: [{ip: 10.0.0.1, hostname: a.b}]", At + "addresses[0].hostname: Invalid value: \"a.b\": must not contain dots")]
    [TestCase("addresses: [{ip: 10.0.0.1}], ports: [{port: 80}, {port: 81, name: b}]", At + "ports[0].name: Required value")]
    [TestCase("addresses: [{ip: 10.0.0.1}], ports: [{port: 0}]", At + "ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive")]
    [TestCase("addresses: [{ip: 10.0.0.1}], ports: [{port: 1, protocol: tcp}]", At + "ports[0].protocol: Unsupported value: \"tcp\": supported values: \"SCTP\", \"TCP\", \"UDP\"")]
    [TestCase("addresses: [{ip: 10.0.0.1}], ports: [{port: 1, appProtocol: a.com/}]", At + "ports[0].appProtocol: Invalid value: \"a.com/\": name part must be non-empty")]
    public void A_subset_has_addresses_and_ports(string subset, string expected) =>
        Assert.That(Manifest.Causes(Endpoints(subset)).FirstOrDefault() ?? "", Is.EqualTo(expected));

    [Test]
    public void Subsets_that_stay_are_not_looked_at_again()
    {
        var causes = new KubeLabs.ApiServer.CauseList();
        var old = Manifest.Prepared(Endpoints("addresses: [{ip: x}]"));
        KubeLabs.ApiServer.EndpointsRules.ValidateUpdate(Manifest.Prepared(Endpoints("addresses: [{ip: x}]")), old, causes);
        Assert.That(causes, Is.Empty);
    }

    private static string Endpoints(string subset) => $"{{apiVersion: v1, kind: Endpoints, metadata: {{name: e}}, subsets: [{{{subset}}}]}}";
}
