using KubeLabs.Behavior;
using KubeLabs.Tests.ApiServer;

namespace KubeLabs.Tests.Behavior.Routing;

/// <summary>The documentation of Ingress, section "Hostname wildcards".</summary>
internal sealed class IngressRuleTests
{
    // "Precise matches require that the HTTP host header matches the host field", and the table of wildcards below it.
    [TestCase("foo.bar.com", "foo.bar.com", 2)]
    [TestCase("foo.bar.com", "bar.com", -1)]
    [TestCase("*.foo.com", "bar.foo.com", 1)]
    [TestCase("*.foo.com", "baz.bar.foo.com", -1)]
    [TestCase("*.foo.com", "foo.com", -1)]
    [TestCase("*.foo.com", ".foo.com", -1)]
    [TestCase("*.foo.com", "barfoo.com", -1)]
    [TestCase("*.foo.com", "*.foo.com", 2)]
    [TestCase("", "any.host", 0)]
    [TestCase("foo.bar.com", "FOO.Bar.COM", 2)]
    [TestCase("*.foo.com", "BAR.FOO.COM", 1)]
    public void A_host_fits_as_itself_as_a_wildcard_or_as_every_host(string own, string host, int fit) =>
        Assert.That(Of($$"""{"host": "{{own}}"}""").Fit(host), Is.EqualTo(fit));

    [Test]
    public void A_rule_without_paths_has_none() => Assert.That(Of("""{"host": "a.com"}""").Paths, Is.Empty);

    private static IngressRule Of(string json) => new(JsonNodes.Mapping(json));
}
