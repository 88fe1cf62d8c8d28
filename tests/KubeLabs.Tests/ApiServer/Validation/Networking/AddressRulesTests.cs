namespace KubeLabs.Tests.ApiServer.Validation.Networking;

internal sealed class AddressRulesTests
{
    private const string Parent = "resource: services, name: a, namespace: b";

    [TestCase("10.0.0.1", Parent, "")]
    [TestCase("'2001:db8::0'", Parent, "metadata.name: Invalid value: \"2001:db8::0\": must be in canonical form (\"2001:db8::\")")]
    [TestCase("a", Parent, "metadata.name: Invalid value: \"a\": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)")]
    [TestCase("10.0.0.1", "group: A", "spec.parentRef.group: Invalid value: \"A\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')|spec.parentRef.resource: Required value|spec.parentRef.name: Required value")]
    [TestCase("10.0.0.1", "resource: a/b, name: ., namespace: a%", "spec.parentRef.resource: Invalid value: \"a/b\": may not contain '/'|spec.parentRef.name: Invalid value: \".\": may not be '.'|spec.parentRef.namespace: Invalid value: \"a%\": may not contain '%'")]
    public void An_address_has_its_name_and_a_parent(string name, string parent, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Address(name, parent))), Is.EqualTo(expected));

    [Test]
    public void The_parent_of_an_address_stays() => Assert.That(
        Manifest.Causes(Address("10.0.0.1", Parent), Address("10.0.0.1", "resource: services, name: z")),
        Is.EqualTo(["spec.parentRef: Invalid value: {\"Group\":\"\",\"Resource\":\"services\",\"Namespace\":\"b\",\"Name\":\"a\"}: field is immutable"]));

    [TestCase("10.0.0.0/24", "")]
    [TestCase("10.0.0.0/24, 'fd00::/64'", "")]
    [TestCase("", "spec.cidrs: Required value: at least one CIDR required")]
    [TestCase("10.0.0.0/024", "spec.cidrs[0]: Invalid value: \"10.0.0.0/024\": must not have leading 0s in IP or prefix length")]
    [TestCase("10.0.0.0/24, 10.0.1.0/24", "spec.cidrs: Invalid value: [\"10.0.0.0/24\",\"10.0.1.0/24\"]: may specify no more than one IP for each IP family, i.e 192.168.0.0/24 and 2001:db8::/64")]
    [TestCase("10.0.0.0/24, 10.0.1.0/24, 'fd00::/64'", "spec.cidrs: Invalid value: {\"CIDRs\":[\"10.0.0.0/24\",\"10.0.1.0/24\",\"fd00::/64\"]}: may only hold up to 2 values")]
    public void A_range_of_Services_is_one_of_each_family(string cidrs, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Range(cidrs))), Is.EqualTo(expected));

    [TestCase("10.0.0.0/24, 'fd00::/64'", "10.0.0.0/24", "")]
    [TestCase("10.0.1.0/24", "10.0.0.0/24", "spec.cidrs[0]: Invalid value: \"10.0.1.0/24\": field is immutable")]
    [TestCase("10.0.0.0/24", "10.0.0.0/24, 'fd00::/64'", "spec.cidrs: Invalid value: [\"10.0.0.0/24\"]: field is immutable")]
    public void A_range_of_Services_may_gain_a_family(string cidrs, string old, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Range(cidrs), Range(old))), Is.EqualTo(expected));

    private static string Address(string name, string parent) =>
        $"{{apiVersion: networking.k8s.io/v1, kind: IPAddress, metadata: {{name: {name}}}, spec: {{parentRef: {{{parent}}}}}}}";

    private static string Range(string cidrs) =>
        $"{{apiVersion: networking.k8s.io/v1, kind: ServiceCIDR, metadata: {{name: a}}, spec: {{cidrs: [{cidrs}]}}}}";
}
