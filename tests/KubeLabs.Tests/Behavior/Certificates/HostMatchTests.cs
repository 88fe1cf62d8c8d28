using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Certificates;

internal sealed class HostMatchTests
{
    [TestCase("names-list.crt", "shop.example.com", HostReason.Listed)]
    [TestCase("names-list.crt", "SHOP.example.COM", HostReason.Listed)]
    [TestCase("names-list.crt", "shop.example.com.", HostReason.Listed)]
    [TestCase("names-list.crt", "www.example.com", HostReason.Listed)]
    [TestCase("names-list.crt", "example.com", HostReason.NotListed)]
    [TestCase("names-list.crt", "a.shop.example.com", HostReason.NotListed)]
    [TestCase("names-list.crt", "Shop", HostReason.NotListed, Description = "the common name does not count beside names")]
    [TestCase("names-list.crt", "", HostReason.NotListed)]
    [TestCase("names-cn-only.crt", "shop.example.com", HostReason.CommonNameOnly)]
    [TestCase("names-cn-only.crt", "other.example.com", HostReason.NoNames)]
    [TestCase("names-none.crt", "shop.example.com", HostReason.NoNames)]
    [TestCase("names-email.crt", "shop.example.com", HostReason.NotListed)]
    [TestCase("version-1.crt", "shop.example.com", HostReason.CommonNameOnly)]
    [TestCase("names-wildcard.crt", "shop.example.com", HostReason.Wildcard)]
    [TestCase("names-wildcard.crt", "Shop.Example.com.", HostReason.Wildcard)]
    [TestCase("names-wildcard.crt", "a.shop.example.com", HostReason.WildcardTooDeep)]
    [TestCase("names-wildcard.crt", "example.com", HostReason.WildcardParent)]
    [TestCase("names-wildcard.crt", "shopexample.com", HostReason.NotListed)]
    [TestCase("names-wildcard.crt", ".example.com", HostReason.NotListed)]
    [TestCase("names-wildcard.crt", "*.example.com", HostReason.Listed)]
    [TestCase("names-wildcard.crt", "app.local", HostReason.WildcardTooBroad)]
    [TestCase("names-wildcard.crt", "*.local", HostReason.WildcardTooBroad)]
    [TestCase("names-wildcard.crt", "www.example.org", HostReason.NotListed, Description = "part of a label is no wildcard")]
    [TestCase("names-list.crt", "*.example.com", HostReason.NotListed)]
    [TestCase("names-ip.crt", "10.0.0.7", HostReason.Listed)]
    [TestCase("names-ip.crt", "2001:DB8:0::7", HostReason.Listed)]
    [TestCase("names-ip.crt", "[2001:db8::7]", HostReason.Listed)]
    [TestCase("names-ip.crt", "::ffff:10.0.0.7", HostReason.Listed)]
    [TestCase("names-ip.crt", "10.0.0.8", HostReason.AddressAsDnsName)]
    [TestCase("names-ip.crt", "10.0.0.9", HostReason.NotListed)]
    [TestCase("names-ip.crt", "010.0.0.7", HostReason.NotListed)]
    [TestCase("names-ip.crt", "10.7", HostReason.NotListed)]
    [TestCase("names-ip.crt", "fe80::1%eth0", HostReason.NotListed)]
    [TestCase("names-wildcard.crt", "10.0.0.7", HostReason.NotListed)]
    public void A_host_is_judged_as_clients_do(string file, string host, HostReason reason)
    {
        var verdict = HostMatch.Check(CertificateFiles.Leaf(file), host);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(verdict.Reason, Is.EqualTo(reason));
            Assert.That(verdict.Matches, Is.EqualTo(reason is HostReason.Listed or HostReason.Wildcard));
            Assert.That(verdict.Message.En, Does.Contain(host));
            Assert.That(verdict.Message.Ko, Does.Contain(host));
        }
    }

    [Test]
    public void Hosts_are_answered_in_their_order() =>
        Assert.That(HostMatch.Check(CertificateFiles.Leaf("names-list.crt"), ["a.b", "www.example.com"]).Select(verdict => verdict.Matches),
            Is.EqualTo(new[] { false, true }));

    [Test]
    public void What_is_listed_is_said() =>
        Assert.That(HostMatch.Check(CertificateFiles.Leaf("names-list.crt"), "a.b").Message.En,
            Is.EqualTo("The certificate is valid for shop.example.com, WWW.Example.com, not for a.b."));
}
