using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Validation.Formats;

internal sealed class DnsFormatsTests
{
    private const string Label = "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with "
        + "an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

    private static readonly string _long = new('a', 64);

    [TestCase("a")]
    [TestCase("0")]
    [TestCase("my-name")]
    [TestCase("a--b")]
    public void A_label_is_lower_case_and_hyphens_inside(string value) => Assert.That(DnsFormats.Label(value), Is.Empty);

    [TestCase("")]
    [TestCase("A")]
    [TestCase("-a")]
    [TestCase("a-")]
    [TestCase("a_b")]
    [TestCase("ü")]
    [TestCase("a\n")]
    public void Anything_else_is_told_the_pattern(string value) => Assert.That(DnsFormats.Label(value), Is.EqualTo([Label]));

    [Test]
    public void A_subdomain_is_no_label() => Assert.That(DnsFormats.Label("a.b"), Is.EqualTo(["must not contain dots"]));

    [Test]
    public void A_label_has_63_characters_at_most() =>
        Assert.That(DnsFormats.Label(_long), Is.EqualTo(["must be no more than 63 characters"]));

    [Test]
    public void A_name_can_be_too_long_and_malformed() => Assert.That(DnsFormats.Label(_long + "_"), Has.Length.EqualTo(2));

    [TestCase("a.b", ExpectedResult = 0)]
    [TestCase("a..b", ExpectedResult = 1)]
    [TestCase(".a", ExpectedResult = 1)]
    [TestCase("a.", ExpectedResult = 1)]
    [TestCase("a.-b", ExpectedResult = 1)]
    [TestCase("", ExpectedResult = 1)]
    public int A_subdomain_is_labels_between_dots(string value) => DnsFormats.Subdomain(value).Length;

    [TestCase("_tcp.a", ExpectedResult = 0)]
    [TestCase("a_b", ExpectedResult = 0)]
    [TestCase("_", ExpectedResult = 1)]
    [TestCase("__a", ExpectedResult = 1)]
    public int A_search_path_may_hold_underscores(string value) => DnsFormats.SubdomainWithUnderscore(value).Length;

    [TestCase("*.a.b", ExpectedResult = 0)]
    [TestCase("a.b", ExpectedResult = 1)]
    [TestCase("*", ExpectedResult = 1)]
    [TestCase("*.", ExpectedResult = 1)]
    [TestCase("a.*.b", ExpectedResult = 1)]
    public int A_wildcard_stands_first(string value) => DnsFormats.WildcardSubdomain(value).Length;

    [TestCase("a1", ExpectedResult = 0)]
    [TestCase("1a", ExpectedResult = 1)]
    [TestCase("", ExpectedResult = 1)]
    public int An_old_label_starts_with_a_letter(string value) => DnsFormats.Label1035(value).Length;
}
