using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Validation.Formats;

internal sealed class IpFormatsTests
{
    [TestCase("10.9.8.7", "10.9.8.7")]
    [TestCase("010.9.8.7", "10.9.8.7")]
    [TestCase("2001:DB8::FFFF", "2001:db8::ffff")]
    [TestCase("::", "::")]
    [TestCase("1::", "1::")]
    [TestCase("::1", "::1")]
    [TestCase("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8")]
    [TestCase("::ffff:1.2.3.4", "1.2.3.4")]
    [TestCase("64:ff9b::1.2.3.4", "64:ff9b::102:304")]
    public void An_address_prints_in_canonical_form(string written, string printed)
    {
        Assert.That(IpText.TryParse(written, out var ip), Is.True);
        Assert.That(ip.ToString(), Is.EqualTo(printed));
    }

    [TestCase("")]
    [TestCase("1.2.3")]
    [TestCase("1.2.3.4.5")]
    [TestCase("1.2.3.256")]
    [TestCase("1.2.3.a")]
    [TestCase("1..2.3")]
    [TestCase("1:2:3")]
    [TestCase("1::2::3")]
    [TestCase(":::")]
    [TestCase("12345::")]
    [TestCase("1:2:3:4:5:6:7:8:9")]
    [TestCase("1:2:3:4:5:6:7::8")]
    [TestCase("1.2.3.4::")]
    [TestCase("fe80::1%eth0")]
    public void Anything_else_is_no_address(string written) =>
        Assert.That(IpFormats.LegacyAddress(written), Is.EqualTo([IpFormats.NotAnAddress]));

    [TestCase("010.0.0.1", "must not have leading 0s")]
    [TestCase("::ffff:1.2.3.4", "must not be an IPv4-mapped IPv6 address")]
    public void An_ambiguous_address_is_refused(string written, string fault) =>
        Assert.That(IpFormats.LegacyAddress(written), Is.EqualTo([fault]));

    [TestCase("FE80::1", "must be in canonical form (\"fe80::1\")")]
    public void A_new_field_wants_the_canonical_form(string written, string fault) =>
        Assert.That(IpFormats.Address(written), Is.EqualTo([fault]));

    [TestCase("10.0.0.0/8", null)]
    [TestCase("0.0.0.0/0", null)]
    [TestCase("2001:db8::/64", null)]
    [TestCase("10.0.0.1/8", "must not have bits set beyond the prefix length")]
    [TestCase("10.0.0.0/08", "must not have leading 0s in IP or prefix length")]
    [TestCase("::ffff:10.0.0.0/104", "must not have an IPv4-mapped IPv6 address")]
    [TestCase("10.0.0.0", IpFormats.NotARange)]
    [TestCase("10.0.0.0/33", IpFormats.NotARange)]
    [TestCase("10.0.0.0/-1", IpFormats.NotARange)]
    public void A_range_has_no_bits_beyond_its_prefix(string written, string? fault) =>
        Assert.That(IpFormats.LegacyRange(written), fault is null ? Is.Empty : Is.EqualTo([fault]));

    [TestCase("10.0.0.0/8", "10.255.0.1", ExpectedResult = true)]
    [TestCase("10.0.0.0/8", "11.0.0.1", ExpectedResult = false)]
    [TestCase("0.0.0.0/0", "1.2.3.4", ExpectedResult = true)]
    [TestCase("10.0.0.0/8", "::1", ExpectedResult = false)]
    public bool A_range_holds_the_addresses_of_its_prefix(string range, string address)
    {
        Assert.That(CidrText.TryParse(range, out var cidr) & IpText.TryParse(address, out var ip), Is.True);
        return cidr.Contains(ip);
    }
}
