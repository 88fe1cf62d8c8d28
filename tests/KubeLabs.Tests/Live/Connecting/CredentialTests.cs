using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KubeLabs.Live;
using KubeLabs.Tests.Live.Servers;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace KubeLabs.Tests.Live.Connecting;

/// <summary>Who a request says it comes from: certificates, tokens, passwords, and whom one acts as.</summary>
internal sealed class CredentialTests
{
    private readonly TestAuthority _authority = new();
    private LoopbackServer _server = null!;

    [SetUp]
    public async Task SetUp() => _server = await LoopbackServer.StartAsync(
        "{}", new(_authority.Server("127.0.0.1"), ClientCertificateMode.AllowCertificate));

    [TearDown]
    public async Task TearDown() => await _server.DisposeAsync();

    [OneTimeTearDown]
    public void TearDownAuthority() => _authority.Dispose();

    [Test]
    public async Task A_certificate_in_the_kubeconfig_is_shown()
    {
        using var client = _authority.Client("learner", "students");
        var request = await Ask(new(), CertificateData(client.ExportCertificatePem(), client.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem()));
        Assert.That(request.ClientCertificate?.Subject, Is.EqualTo("O=students, CN=learner"));
    }

    public static IEnumerable<TestCaseData> Keys()
    {
        yield return new TestCaseData((Func<AsymmetricAlgorithm>)RsaKey, true).SetArgDisplayNames("RSA, PKCS 8");
        yield return new TestCaseData((Func<AsymmetricAlgorithm>)RsaKey, false).SetArgDisplayNames("RSA, PKCS 1");
        yield return new TestCaseData((Func<AsymmetricAlgorithm>)EcKey, true).SetArgDisplayNames("EC, PKCS 8");
        yield return new TestCaseData((Func<AsymmetricAlgorithm>)EcKey, false).SetArgDisplayNames("EC, SEC 1");
    }

    [TestCaseSource(nameof(Keys))]
    public async Task A_certificate_in_files_is_shown_whatever_its_key(Func<AsymmetricAlgorithm> make, bool isPkcs8)
    {
        using var key = make();
        using var certificate = SelfSigned(key);
        var pem = isPkcs8 ? key.ExportPkcs8PrivateKeyPem() : key is RSA rsa ? rsa.ExportRSAPrivateKeyPem() : ((ECDsa)key).ExportECPrivateKeyPem();
        var machine = new Machine().With("/home/learner/.kube/me.crt", certificate.ExportCertificatePem()).With("/pki/me.key", pem);
        var request = await Ask(machine, "{client-certificate: me.crt, client-key: /pki/me.key}");
        Assert.That(request.ClientCertificate?.Subject, Is.EqualTo("CN=me"));
    }

    [Test]
    public async Task A_certificate_and_a_token_go_together()
    {
        using var client = _authority.Client("learner");
        var user = CertificateData(client.ExportCertificatePem(), client.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem())[..^1] + ", token: abc}";
        var request = await Ask(new(), user);
        Assert.That(request.ClientCertificate?.Subject, Is.EqualTo("CN=learner"));
        Assert.That(request.Header("Authorization"), Is.EqualTo("Bearer abc"));
    }

    [TestCase("{token: abc}", "Bearer abc")]
    [TestCase("{username: u, password: 'p:1'}", "Basic dTpwOjE=")]
    [TestCase("{username: u}", "Basic dTo=")]
    [TestCase("{}", null)]
    public async Task The_header_is_that_of_the_user(string user, string? expected) =>
        Assert.That((await Ask(new(), user)).Header("Authorization"), Is.EqualTo(expected));

    [Test]
    public async Task A_token_file_is_read_again_after_a_minute()
    {
        var machine = new Machine().With("/t", "one\n");
        using var connection = Connect(machine, "{tokenFile: /t}");
        await connection.Client.GetStringAsync(_root);
        machine.With("/t", "two");
        await connection.Client.GetStringAsync(_root);
        machine.Now += TimeSpan.FromMinutes(1);
        await connection.Client.GetStringAsync(_root);
        machine.Bytes.Remove("/t");
        machine.Now += TimeSpan.FromMinutes(1);
        await connection.Client.GetStringAsync(_root);
        Assert.That(Tokens, Is.EqualTo(new[] { "Bearer one", "Bearer one", "Bearer two", "Bearer two" }));
    }

    [Test]
    public async Task A_token_file_is_read_again_when_its_token_is_refused()
    {
        await using var picky = await LoopbackServer.StartAsync(
            exchange => exchange.StatusAsync(exchange.Request.Header("Authorization") == "Bearer new" ? 200 : 401), new(_authority.Server("127.0.0.1")));
        var machine = new Machine().With("/t", "old").With(
            Machine.Config, KubeConfigs.Of(KubeConfigs.Cluster(picky.Address, _authority.Pem), "{tokenFile: /t}"));
        using var connection = machine.Connected();
        using var refused = await connection.Client.GetAsync(_root);
        machine.With("/t", "new");
        using var accepted = await connection.Client.GetAsync(_root);
        Assert.Multiple(() =>
        {
            Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
            Assert.That(accepted.StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(picky.Requests.Select(request => request.Header("Authorization")),
                Is.EqualTo(new[] { "Bearer old", "Bearer old", "Bearer new" }));
        });
    }

    [TestCase("{token: first, tokenFile: /t}", "Bearer file")]
    [TestCase("{token: first, tokenFile: /gone}", "Bearer first")]
    public async Task A_token_stands_in_for_its_file(string user, string expected) =>
        Assert.That((await Ask(new Machine().With("/t", "file"), user)).Header("Authorization"), Is.EqualTo(expected));

    [Test]
    public async Task Whom_one_acts_as_goes_along()
    {
        var request = await Ask(
            new(), "{token: t, as: 'system:admin', as-uid: '7', as-groups: [a], as-user-extra: {'example.com/Scope%': [x]}}");
        Assert.Multiple(() =>
        {
            Assert.That(request.Header("Impersonate-User"), Is.EqualTo("system:admin"));
            Assert.That(request.Header("Impersonate-Uid"), Is.EqualTo("7"));
            Assert.That(request.Header("Impersonate-Group"), Is.EqualTo("a"));
            Assert.That(request.Header("Impersonate-Extra-example.com%2FScope%25"), Is.EqualTo("x"));
        });
    }

    [Test]
    public async Task Nothing_secret_goes_over_a_line_without_TLS()
    {
        await using var open = await LoopbackServer.StartAsync("{}");
        using var connection = new Machine()
            .With(Machine.Config, KubeConfigs.Of($"{{server: '{open.Address}'}}", "{token: abc, as: me}")).Connected();
        await connection.Client.GetStringAsync(_root);
        Assert.Multiple(() =>
        {
            Assert.That(open.Requests.Single().Header("Authorization"), Is.Null);
            Assert.That(open.Requests.Single().Header("Impersonate-User"), Is.EqualTo("me"));
            Assert.That(connection.Warnings.Single().En, Does.Contain("not sent"));
        });
    }

    [Test]
    public async Task Redirects_are_not_followed()
    {
        await using var elsewhere = await LoopbackServer.StartAsync("{}");
        await using var server = await LoopbackServer.StartAsync(
            exchange => exchange.RedirectAsync(elsewhere.Address.ToString()), new(_authority.Server("127.0.0.1")));
        using var connection = new Machine()
            .With(Machine.Config, KubeConfigs.Of(KubeConfigs.Cluster(server.Address, _authority.Pem), "{token: abc}")).Connected();
        using var answer = await connection.Client.GetAsync(_root);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(elsewhere.Requests, Is.Empty);
    }

    [Test]
    public async Task Paths_come_below_the_prefix_of_the_address()
    {
        using var connection = new Machine().With(
            Machine.Config, KubeConfigs.Of(KubeConfigs.Cluster(new(_server.Address, "k8s/clusters/c-1"), _authority.Pem))).Connected();
        await connection.Client.GetStringAsync(new Uri("api/v1/pods?limit=5", UriKind.Relative));
        Assert.That(_server.Requests.Single().PathAndQuery, Is.EqualTo("/k8s/clusters/c-1/api/v1/pods?limit=5"));
    }

    [TestCase(", disable-compression: true", null)]
    [TestCase(", disable-compression: false", "gzip")]
    public async Task Compression_can_be_declined(string more, string? expected)
    {
        using var connection = new Machine().With(
            Machine.Config, KubeConfigs.Of(KubeConfigs.Cluster(_server.Address, _authority.Pem, more))).Connected();
        await connection.Client.GetStringAsync(_root);
        Assert.That(_server.Requests.Single().Header("Accept-Encoding"), Is.EqualTo(expected));
    }

    public static IEnumerable<TestCaseData> Wrong()
    {
        using var authority = new TestAuthority();
        using var client = authority.Client("x");
        using var other = EcKey();
        var certificate = client.ExportCertificatePem();
        var key = client.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();
        using var rsa = RsaKey();
        yield return Case(CertificateData(certificate, other.ExportPkcs8PrivateKeyPem()), "belongs to another certificate", "another key");
        yield return Case(CertificateData(certificate, rsa.ExportPkcs8PrivateKeyPem()), "belongs to another certificate", "another kind of key");
        yield return Case(CertificateData("junk", key), "no readable certificate", "no certificate");
        yield return Case(CertificateData(certificate, "junk"), "cannot be read", "no key");
        yield return Case(CertificateData(certificate, certificate), "cannot be read", "a certificate as key");
        yield return Case(
            CertificateData(certificate, other.ExportEncryptedPkcs8PrivateKeyPem("pw", new(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1))),
            "protected by a password", "encrypted");
        yield return Case(CertificateData(Ed25519Certificate, Ed25519Key), "Ed25519", "Ed25519");
        yield return Case($"{{client-certificate-data: {KubeConfigs.Base64(certificate)}}}", "without a key", "certificate alone");
        yield return Case(CertificateData(certificate, key)[..^1] + ", client-key: /x}", "both a file and data", "key twice");
        yield return Case(CertificateData(certificate, key)[..^1] + ", client-certificate: /x}", "both a file and data", "certificate twice");
        yield return Case("{client-certificate: /gone, client-key: /gone}", "no file \"/gone\"", "no file");
        yield return Case("{tokenFile: /gone}", "no file \"/gone\"", "no token file");
        yield return Case("{tokenFile: /empty}", "is empty", "empty token file");
        yield return Case("{token: \"a\\nb\"}", "such as a line break", "token of two lines");
        yield return Case("{token: a, username: b}", "both a token and a user name", "two methods");
        yield return Case("{auth-provider: {name: gcp}}", "legacy auth-provider \"gcp\"", "provider");
        yield return Case("{as-groups: [a]}", "without as", "groups alone");
        yield return Case("{as: u, as-groups: [a, b]}", "more than one group", "several groups");
        yield return Case("{as: u, as-user-extra: {k: [a, b]}}", "more than one group", "several extra values");
        yield return Case("{as: \"a\\r\\nX: y\"}", "control characters", "hostile name");
    }

    [TestCaseSource(nameof(Wrong))]
    public void What_cannot_be_used_is_a_problem(string user, string expected) => Assert.That(
        new Machine().With("/empty", "\n").With(Machine.Config, KubeConfigs.Of("{server: 'https://h'}", user)).Problem(), Does.Contain(expected));

    private const string Ed25519Key = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIBc7uh9q6I9iGit7C2HpZBq2HQ9EEo9JP1y4uNRDwyKE
        -----END PRIVATE KEY-----
        """;

    private const string Ed25519Certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBMDCB46ADAgECAhRcnJTs8wJCc+V8doMiLOEWivs8iDAFBgMrZXAwDTELMAkG
        A1UEAwwCZWQwIBcNMjYxMTIxMTAyNTQ5WhgPMjEyNjEwMjgxMDI1NDlaMA0xCzAJ
        BgNVBAMMAmVkMCowBQYDK2VwAyEA5g/hOBeJNxOvJnvQ6k7TzJnU1Romub4JkWyb
        S3FZKNKjUzBRMB0GA1UdDgQWBBTMZaq+MHaiBYrZVkR6K400UuCdnTAfBgNVHSME
        GDAWgBTMZaq+MHaiBYrZVkR6K400UuCdnTAPBgNVHRMBAf8EBTADAQH/MAUGAytl
        cANBANGDQ9CJk/tTuZsU6f13dIuA4/dBHqTZdOeTRa2Gu5WqCKIVdDFK/7fh/oe/
        S1nnqh+pP4E5r6FvkN5w3TjAXgs=
        -----END CERTIFICATE-----
        """;

    private static readonly Uri _root = new("", UriKind.Relative);

    private IEnumerable<string?> Tokens => _server.Requests.Select(request => request.Header("Authorization"));

    private static TestCaseData Case(string user, string expected, string name) => new TestCaseData(user, expected).SetArgDisplayNames(name);

    private static string CertificateData(string certificate, string key) =>
        $"{{client-certificate-data: {KubeConfigs.Base64(certificate)}, client-key-data: {KubeConfigs.Base64(key)}}}";

    private static RSA RsaKey() => RSA.Create(2048);

    private static ECDsa EcKey() => ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private static X509Certificate2 SelfSigned(AsymmetricAlgorithm key)
    {
        var request = key is RSA rsa
            ? new CertificateRequest("CN=me", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest("CN=me", (ECDsa)key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private ClusterConnection Connect(Machine machine, string user) =>
        machine.With(Machine.Config, KubeConfigs.Of(KubeConfigs.Cluster(_server.Address, _authority.Pem), user)).Connected();

    private async Task<LoopbackRequest> Ask(Machine machine, string user)
    {
        using var connection = Connect(machine, user);
        Assert.That(await connection.Client.GetStringAsync(_root), Is.EqualTo("{}"));
        return _server.Requests.Single();
    }
}
