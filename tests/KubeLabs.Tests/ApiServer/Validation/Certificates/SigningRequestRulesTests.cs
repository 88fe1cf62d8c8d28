using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace KubeLabs.Tests.ApiServer.Validation.Certificates;

internal sealed class SigningRequestRulesTests
{
    private const string Client = "signerName: kubernetes.io/kube-apiserver-client, usages: [client auth]";
    private static readonly string _request = Request();

    [TestCase(Client, "")]
    [TestCase(Client + ", expirationSeconds: 60", "spec.expirationSeconds: Invalid value: 60: may not specify a duration less than 600 seconds (10 minutes)")]
    [TestCase("signerName: a.com/b", "spec.usages: Required value")]
    [TestCase("signerName: a.com/b, usages: [signing, signing]", "spec.usages[1]: Duplicate value: \"signing\"")]
    [TestCase("signerName: a, usages: [any]", "spec.signerName: Invalid value: \"a\": must be a fully qualified domain and path of the form 'example.com/signer-name'")]
    [TestCase("signerName: a/b, usages: [any]", "spec.signerName: Invalid value: \"a\": should be a domain with at least two segments separated by dots")]
    [TestCase("signerName: kubernetes.io/legacy-unknown, usages: [any]", "spec.signerName: Invalid value: \"kubernetes.io/legacy-unknown\": the legacy signerName is not allowed via this API version")]
    public void A_request_names_a_signer_and_usages(string spec, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Item($"request: {_request}, {spec}"))), Is.EqualTo(expected));

    [Test]
    public void A_usage_is_one_that_exists() => Assert.That(
        Manifest.Causes(Item($"request: {_request}, signerName: a.com/b, usages: [web]")).Single(),
        Does.StartWith("spec.usages[0]: Unsupported value: \"web\": supported values: \"any\", \"cert sign\", \"client auth\""));

    [TestCase("YWJj", "PEM block type must be CERTIFICATE REQUEST")]
    [TestCase("", "PEM block type must be CERTIFICATE REQUEST")]
    public void A_request_holds_one(string request, string fault) => Assert.That(
        Manifest.Causes(Item($"request: '{request}', {Client}")), Is.EqualTo([$"spec.request: Invalid value: \"{request}\": {fault}"]));

    [Test]
    public void A_block_that_is_no_request_is_refused()
    {
        var request = Convert.ToBase64String(Encoding.UTF8.GetBytes(PemEncoding.WriteString("CERTIFICATE REQUEST", [1, 2, 3])));
        Assert.That(Manifest.Causes(Item($"request: {request}, {Client}")).Single(), Does.StartWith("spec.request: Invalid value"));
    }

    [Test]
    public void Who_asks_is_not_in_the_manifest() => Assert.That(
        Manifest.At(Manifest.Prepared(Item($"request: {_request}, {Client}, username: root, groups: [system:masters]")), "spec"),
        Does.Not.Contain("username").And.Not.Contain("groups"));

    [Test]
    public void An_update_keeps_the_spec() => Assert.That(
        Manifest.At(Manifest.Updated(Item($"request: {_request}, signerName: a.com/b, usages: [any]"), Item($"request: {_request}, {Client}")), "spec.signerName"),
        Is.EqualTo("\"kubernetes.io/kube-apiserver-client\""));

    [TestCase("a_b.com/c", "\"a_b.com\": validating label \"a_b\": ")]
    [TestCase("a.com/-c", "\"-c\": validating label \"-c\": ")]
    [TestCase("a.com/b..c", "\"b..c\": validating label \"\": ")]
    public void The_labels_of_a_signer_are_well_formed(string signer, string start) => Assert.That(
        Manifest.Causes(Item($"request: {_request}, signerName: {signer}, usages: [any]")).Single(), Does.StartWith("spec.signerName: Invalid value: " + start));

    [Test]
    public void Its_metadata_is_checked_when_it_changes()
    {
        var old = Item($"request: {_request}, {Client}");
        var causes = Manifest.Causes(old.Replace("name: jane", "name: jane, labels: {/a: b}", StringComparison.Ordinal), old);
        Assert.That(causes.Distinct(), Is.EqualTo(["metadata.labels: Invalid value: \"/a\": prefix part must be non-empty"]));
    }

    private static string Request()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = new CertificateRequest("CN=jane", key, HashAlgorithmName.SHA256).CreateSigningRequestPem();
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(pem));
    }

    private static string Item(string spec) =>
        $"{{apiVersion: certificates.k8s.io/v1, kind: CertificateSigningRequest, metadata: {{name: jane}}, spec: {{{spec}}}}}";
}
