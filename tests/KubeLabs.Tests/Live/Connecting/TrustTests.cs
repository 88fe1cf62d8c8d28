using System.Security.Cryptography.X509Certificates;
using KubeLabs.Live;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.Connecting;

/// <summary>Whose certificate is believed, and what is said of the others.</summary>
internal sealed class TrustTests
{
    private readonly TestAuthority _authority = new("lab authority");

    [OneTimeTearDown]
    public void TearDown() => _authority.Dispose();

    [Test]
    public async Task The_authority_of_the_kubeconfig_is_trusted()
    {
        await using var server = await Start(_authority.Server("127.0.0.1"));
        using var connection = Connect(server, _authority.Pem);
        Assert.That(await connection.Client.GetStringAsync(new Uri("version", UriKind.Relative)), Is.EqualTo("{}"));
        var request = server.Requests.Single();
        Assert.Multiple(() =>
        {
            Assert.That(request.ToString(), Is.EqualTo("GET /version"));
            Assert.That(request.Protocol, Is.EqualTo("HTTP/2"));
            Assert.That(request.Header("User-Agent"), Is.EqualTo("kubelabs/0.1.0"));
            Assert.That(request.Header("Accept-Encoding"), Is.EqualTo("gzip"));
            Assert.That(request.Header("Authorization"), Is.Null);
            Assert.That(connection.Warnings, Is.Empty);
        });
    }

    [Test]
    public async Task One_of_several_authorities_is_enough()
    {
        using var other = new TestAuthority("other");
        await using var server = await Start(_authority.Server("127.0.0.1"));
        using var connection = Connect(server, "junk\n" + other.Pem + "\n" + _authority.Pem);
        Assert.That(await connection.Client.GetStringAsync(new Uri("", UriKind.Relative)), Is.EqualTo("{}"));
    }

    [Test]
    public async Task Only_the_authority_of_the_kubeconfig_is_trusted()
    {
        using var other = new TestAuthority("other");
        await using var server = await Start(_authority.Server("127.0.0.1"));
        Assert.That(await Refused(server, other.Pem), Does.Contain("unknown authority (\"CN=lab authority\")"));
    }

    // Of one name, so that only the signature tells them apart.
    [Test]
    public async Task An_authority_of_the_same_name_is_another_one()
    {
        using var impostor = new TestAuthority("lab authority");
        await using var server = await Start(impostor.Server("127.0.0.1"));
        Assert.That(await Refused(server, _authority.Pem), Does.Contain("unknown authority"));
    }

    [Test]
    public async Task Without_an_authority_those_of_this_machine_count()
    {
        await using var server = await Start(_authority.Server("127.0.0.1"));
        Assert.That(await Refused(server, null), Does.Contain("unknown authority").And.Contain("Set certificate-authority-data"));
    }

    [Test]
    public async Task A_certificate_for_another_host_is_refused()
    {
        await using var server = await Start(_authority.Server("api.example", "10.1.2.3"));
        Assert.That(await Refused(server, _authority.Pem), Does.Contain("valid for \"api.example\", \"10.1.2.3\", not for \"127.0.0.1\""));
    }

    [Test]
    public async Task An_expired_certificate_is_refused()
    {
        await using var server = await Start(_authority.ExpiredServer("127.0.0.1"));
        Assert.That(await Refused(server, _authority.Pem), Does.Contain($"expired on {DateTime.UtcNow.AddYears(-1):yyyy-MM-dd}"));
    }

    [Test]
    public async Task A_certificate_of_the_future_is_refused()
    {
        await using var server = await Start(_authority.Server("127.0.0.1"));
        var machine = new Machine { Now = DateTimeOffset.UtcNow.AddYears(-5) };
        Assert.That(await Refused(server, _authority.Pem, machine), Does.Contain("only valid from"));
    }

    [Test]
    public async Task A_self_signed_certificate_is_refused()
    {
        await using var server = await Start(TestAuthority.SelfSigned("127.0.0.1"));
        Assert.That(await Refused(server, _authority.Pem), Does.Contain("is self-signed"));
    }

    [Test]
    public async Task A_self_signed_certificate_is_trusted_where_it_is_the_authority()
    {
        var certificate = TestAuthority.SelfSigned("127.0.0.1");
        await using var server = await Start(certificate);
        using var connection = Connect(server, certificate.ExportCertificatePem());
        Assert.That(await connection.Client.GetStringAsync(new Uri("", UriKind.Relative)), Is.EqualTo("{}"));
    }

    // As with Go an authority need not be a root.
    [Test]
    public async Task An_authority_that_another_one_signed_is_trusted()
    {
        using var middle = _authority.Below("middle");
        await using var server = await Start(middle.Server("127.0.0.1"));
        using var connection = Connect(server, middle.Pem);
        Assert.That(await connection.Client.GetStringAsync(new Uri("", UriKind.Relative)), Is.EqualTo("{}"));
    }

    [Test]
    public async Task An_impostor_of_such_an_authority_is_refused()
    {
        using var middle = _authority.Below("middle");
        using var impostor = _authority.Below("middle");
        await using var server = await Start(impostor.Server("127.0.0.1"));
        Assert.That(await Refused(server, middle.Pem), Does.Contain("unknown authority"));
    }

    [Test]
    public async Task The_servers_name_may_be_another_in_TLS()
    {
        await using var server = await Start(_authority.Server("kubernetes.example"));
        using var connection = Connect(server, _authority.Pem, ", tls-server-name: kubernetes.example");
        Assert.That(await connection.Client.GetStringAsync(new Uri("", UriKind.Relative)), Is.EqualTo("{}"));
        Assert.That(server.Requests.Single().Header("Host"), Is.EqualTo($"127.0.0.1:{server.Port}"));
        Assert.That(server.ServerNames, Is.Not.Empty.And.All.EqualTo("kubernetes.example"));
    }

    [Test]
    public async Task The_servers_own_name_does_not_count_beside_it()
    {
        await using var server = await Start(_authority.Server("127.0.0.1"));
        Assert.That(await Refused(server, _authority.Pem, more: ", tls-server-name: kubernetes.example"), Does.Contain("not for \"kubernetes.example\""));
    }

    [Test]
    public async Task Without_verification_everybody_is_believed_and_a_warning_says_so()
    {
        await using var server = await Start(TestAuthority.SelfSigned("elsewhere"));
        using var connection = Connect(server, null, ", insecure-skip-tls-verify: true");
        Assert.That(await connection.Client.GetStringAsync(new Uri("", UriKind.Relative)), Is.EqualTo("{}"));
        Assert.That(connection.Warnings.Single().En, Does.Contain("insecure-skip-tls-verify"));
    }

    [Test]
    public async Task A_server_without_TLS_is_named_as_such()
    {
        await using var server = await LoopbackServer.StartAsync("{}");
        var machine = new Machine().With(
            Machine.Config, KubeConfigs.Of(KubeConfigs.Cluster(new($"https://127.0.0.1:{server.Port}"), _authority.Pem)));
        using var connection = machine.Connected();
        Assert.That((await Fault(connection)).Text.En, Does.Contain("does not speak TLS"));
    }

    [TestCase(", insecure-skip-tls-verify: true", "both insecure-skip-tls-verify and a certificate authority")]
    [TestCase(", certificate-authority: /ca", "both certificate-authority and certificate-authority-data")]
    [TestCase(", tls-server-name: 'a b'", "tls-server-name that is no host name")]
    public void Contradictions_are_problems(string more, string expected) => Assert.That(
        new Machine().With(Machine.Config, KubeConfigs.Of(KubeConfigs.Cluster(new("https://h"), _authority.Pem, more))).Problem(),
        Does.Contain(expected));

    [TestCase("", true)]
    [TestCase("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", false)]
    [TestCase("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", false)]
    public void An_authority_without_a_certificate_is_a_problem(string text, bool inFile)
    {
        var cluster = inFile ? "{server: 'https://h', certificate-authority: /ca}" : KubeConfigs.Cluster(new("https://h"), text);
        Assert.That(
            new Machine().With("/ca", text).With(Machine.Config, KubeConfigs.Of(cluster)).Problem(), Does.Contain("without a readable certificate"));
    }

    private static Task<LoopbackServer> Start(X509Certificate2 certificate) => LoopbackServer.StartAsync("{}", new(certificate));

    private static ClusterConnection Connect(LoopbackServer server, string? authority, string more = "", Machine? machine = null) =>
        (machine ?? new()).With(Machine.Config, KubeConfigs.Of(KubeConfigs.Cluster(server.Address, authority, more))).Connected();

    private static async Task<string> Refused(LoopbackServer server, string? authority, Machine? machine = null, string more = "")
    {
        using var connection = Connect(server, authority, more, machine);
        var fault = await Fault(connection);
        Assert.That(fault.MayPass, Is.False);
        Assert.That(server.Requests, Is.Empty);
        return fault.Text.En;
    }

    private static async Task<ConnectionFault> Fault(ClusterConnection connection)
    {
        var exception = await Assert.CatchAsync<HttpRequestException>(() => connection.Client.GetStringAsync(new Uri("", UriKind.Relative)));
        return ConnectionFaults.Of(exception!, connection.Client.BaseAddress!);
    }
}
