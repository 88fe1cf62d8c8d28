using KubeLabs.ApiServer;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.NetworkPolicies;

internal sealed class NetworkProbesTests
{
    [TestCase("{matchLabels: {a: b}}", "a=b")]
    [TestCase("{matchExpressions: [{key: a, operator: In, values: [v, w]}]}", "a=v|a=w")]
    [TestCase("{matchExpressions: [{key: a, operator: Exists}]}", "a=any")]
    [TestCase("{matchExpressions: [{key: a, operator: NotIn, values: [v]}]}", "")]
    [TestCase("{matchExpressions: [{key: a, operator: In, values: [v, w]}, {key: a, operator: NotIn, values: [v]}]}", "a=w|a=w")]
    [TestCase("{matchExpressions: [{key: a, operator: In, values: [v]}, {key: a, operator: DoesNotExist}]}", null)]
    public void Examples_of_a_selector_match_it(string selector, string? expected)
    {
        var policy = NetworkLab.Cluster($"podSelector: {selector}").List("networking.k8s.io", "NetworkPolicy")[0];
        var examples = LabelExamples.Of(LabelSelector.From(policy.Spec!["podSelector"]));
        var texts = examples.Select(labels => string.Join(',', labels.Values.Select(entry => $"{entry.Key}={entry.Value.AsString()}")));
        Assert.That(examples.IsEmpty ? null : string.Join('|', texts), Is.EqualTo(expected));
    }

    [Test]
    public void Whom_a_policy_names_is_tried_though_nobody_like_this_exists()
    {
        var ends = Probes("podSelector: {}, ingress: [{from: [{podSelector: {matchLabels: {role: job}}}]}]").Ends;
        Assert.That(ends.Any(end => end.Pod is null && end.Namespace == "default" && end.Labels?["role"]?.AsString() == "job"), Is.True);
    }

    [Test]
    public void Namespaces_that_a_policy_names_are_tried_too()
    {
        var ends = Probes("podSelector: {}, ingress: [{from: [{namespaceSelector: {matchLabels: {team: x}}}]}]").Ends;
        Assert.That(ends.Any(end => end.NamespaceLabels?["team"]?.AsString() == "x"), Is.True);
    }

    [Test]
    public void Ports_beside_those_of_rules_are_tried()
    {
        var state = NetworkLab.Cluster("podSelector: {}, ingress: [{ports: [{port: 7000, endPort: 7010}]}]");
        var probes = new NetworkProbes(state, NetworkPolicyModel.Of(state));
        Assert.That(probes.Ports(NetworkEnd.Outside(System.Net.IPAddress.Loopback)), Is.SupersetOf((int[])[6999, 7000, 7005, 7010, 7011]));
    }

    private static NetworkProbes Probes(string policy)
    {
        var state = NetworkLab.Cluster(policy);
        return new(state, NetworkPolicyModel.Of(state));
    }
}
