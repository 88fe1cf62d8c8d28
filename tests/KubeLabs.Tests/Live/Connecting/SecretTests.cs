using System.Text;
using KubeLabs.Live;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.Connecting;

/// <summary>No token, password or key comes out in a text, whatever goes wrong. Every secret of these tests contains one marker.</summary>
internal sealed class SecretTests
{
    private const string Marker = "Tr0ub4dor";
    private static readonly string _encoded = KubeConfigs.Base64(Marker + Marker);
    private static readonly Uri _root = new("", UriKind.Relative);

    // Each is broken in another way, near a secret or in one.
    public static IEnumerable<string> Users() =>
    [
        $"{{token: {Marker}",
        $"{{token: {Marker}, token: [{Marker}]}}",
        $"{{token: [{Marker}]}}",
        $"{{token: {{{Marker}: 1}}}}",
        $"{{token: \"{Marker}\\n\"}}",
        $"{{token: {Marker}, username: a, password: {Marker}}}",
        $"{{username: [{Marker}], password: {Marker}}}",
        $"{{password: !!binary {Marker}}}",
        $"{{password: *{Marker}}}",
        $"{{client-key-data: '{Marker}!'}}",
        $"{{client-certificate-data: {_encoded}, client-key-data: {_encoded}}}",
        $"{{client-key-data: {{{Marker}: {Marker}}}}}",
        $"{{tokenFile: /secret}}",
        $"{{client-certificate: /secret, client-key: /secret}}",
        $"{{auth-provider: {{name: oidc, config: {{id-token: {Marker}}}}}}}",
        $"{{exec: {{apiVersion: client.authentication.k8s.io/v1, command: '', args: [{Marker}]}}}}",
        $"{{exec: {{apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: Never, env: [{{name: '={Marker}', value: {Marker}}}]}}}}",
        $"{{exec: {{apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: Never, args: [[{Marker}]]}}}}",
        $"{{as-groups: [a], token: {Marker}}}",
        $"\t{Marker}",
        $"|\n  {Marker}\n {Marker}: [",
    ];

    public static IEnumerable<string> Clusters() =>
    [
        $"{{server: 'https://u:{Marker}@h'}}",
        $"{{server: 'https://h', proxy-url: 'ftp://u:{Marker}@p'}}",
        $"{{server: 'https://h', proxy-url: ['{Marker}']}}",
        $"{{server: 'https://h', certificate-authority-data: {_encoded}}}",
        $"{{server: 'https://h', insecure-skip-tls-verify: {Marker}}}",
    ];

    [TestCaseSource(nameof(Users))]
    public void A_problem_with_the_user_shows_no_secret(string user) => Check(KubeConfigs.Of("{server: 'https://h'}", user));

    [TestCaseSource(nameof(Clusters))]
    public void A_problem_with_the_cluster_shows_no_secret(string cluster) => Check(KubeConfigs.Of(cluster));

    [TestCase("{\"token\":\"Tr0ub4dor\"}")]
    [TestCase("Tr0ub4dor")]
    [TestCase("{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1\",\"status\":{\"token\":\"Tr0ub4dor\\n\"}}")]
    [TestCase("{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1\",\"status\":{\"clientCertificateData\":\"Tr0ub4dor\",\"clientKeyData\":\"Tr0ub4dor\"}}")]
    public async Task A_plugins_failure_shows_no_secret(string output)
    {
        var user = "{exec: {apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: Never, "
            + $"args: [{Marker}], env: [{{name: A, value: {Marker}}}]}}}}";
        foreach (var run in (PluginRun[])[
            new(PluginEnd.Exited, 0, Encoding.UTF8.GetBytes(output)), new(PluginEnd.Exited, 1, Encoding.UTF8.GetBytes(output)),
            PluginRun.Without(PluginEnd.Missing), PluginRun.Without(PluginEnd.TimedOut)])
        {
            var machine = new Machine { Plugin = _ => run }.With(Machine.Config, KubeConfigs.Of("{server: 'https://127.0.0.1:1'}", user));
            await CheckRequest(machine);
            Assert.That(machine.Error.ToString(), Does.Not.Contain(Marker));
        }
    }

    [TestCase("{token: Tr0ub4dor}")]
    [TestCase("{username: u, password: Tr0ub4dor}")]
    [TestCase("{tokenFile: /secret}")]
    public async Task A_request_that_fails_shows_no_secret(string user)
    {
        using var authority = new TestAuthority();
        await using var plain = await LoopbackServer.StartAsync("{}");
        await using var other = await LoopbackServer.StartAsync("{}", new(TestAuthority.SelfSigned("x")));
        await using var cut = await LoopbackServer.StartAsync(exchange => exchange.CutOffAsync("{"), new(authority.Server("127.0.0.1")));
        foreach (var port in (int[])[plain.Port, other.Port, cut.Port, LoopbackServer.Nowhere().Port])
        {
            var cluster = KubeConfigs.Cluster(new($"https://127.0.0.1:{port}"), authority.Pem, $", proxy-url: 'http://u:{Marker}@127.0.0.1:{port}'");
            await CheckRequest(new Machine().With("/secret", Marker).With(Machine.Config, KubeConfigs.Of(cluster, user)));
            await CheckRequest(new Machine().With("/secret", Marker).With(
                Machine.Config, KubeConfigs.Of(KubeConfigs.Cluster(new($"https://127.0.0.1:{port}"), authority.Pem), user)));
        }
    }

    [Test]
    public void Records_that_hold_a_secret_do_not_print_it()
    {
        var bytes = Encoding.UTF8.GetBytes(KubeConfigs.Of(
            $"{{server: 'https://h', proxy-url: 'http://u:{Marker}@p'}}",
            $"{{token: {Marker}, password: {Marker}, client-key-data: {_encoded}, exec: {{command: x, args: [{Marker}], env: [{{name: A, value: {Marker}}}]}}}}"));
        var config = KubeConfigReader.Read("/c", bytes).Config!;
        var (target, _) = ContextChoice.Of(config, null);
        Assert.That($"{config}{target}{target!.User.Token}", Does.Not.Contain(Marker).And.Not.Contain(_encoded));
    }

    private static void Check(string text)
    {
        var result = new Machine().With("/secret", $"{Marker}\n{Marker}").With(Machine.Config, text).Connect();
        Assert.That(result.Connection, Is.Null);
        Assert.That($"{result}", Does.Not.Contain(Marker).And.Not.Contain(_encoded).IgnoreCase);
    }

    private static async Task CheckRequest(Machine machine)
    {
        using var connection = machine.Connected();
        var exception = await Assert.CatchAsync<HttpRequestException>(() => connection.Client.GetStringAsync(_root));
        var fault = ConnectionFaults.Of(exception!, connection.Client.BaseAddress!);
        Assert.That($"{exception}{fault}{connection.Client.BaseAddress}", Does.Not.Contain(Marker));
    }
}
