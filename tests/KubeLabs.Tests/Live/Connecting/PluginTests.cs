using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using KubeLabs.Live;
using KubeLabs.Tests.Live.Servers;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace KubeLabs.Tests.Live.Connecting;

/// <summary>Credential plugins: what they are told, when they run, and what is made of their answers.</summary>
internal sealed class PluginTests
{
    private const string Version = "client.authentication.k8s.io/v1";
    private static readonly Uri _root = new("", UriKind.Relative);
    private readonly TestAuthority _authority = new();
    private LoopbackServer _server = null!;
    private Func<LoopbackRequest, int> _status = _ => 200;

    [SetUp]
    public async Task SetUp()
    {
        _status = _ => 200;
        _server = await LoopbackServer.StartAsync(
            exchange => exchange.StatusAsync(_status(exchange.Request)), new(_authority.Server("127.0.0.1"), ClientCertificateMode.AllowCertificate));
    }

    [TearDown]
    public async Task TearDown() => await _server.DisposeAsync();

    [OneTimeTearDown]
    public void TearDownAuthority() => _authority.Dispose();

    [Test]
    public async Task It_runs_once_for_many_requests_and_never_before_the_first()
    {
        var machine = Machine(_ => KubeConfigs.PluginOutput("abc"));
        using var connection = machine.Connected();
        Assert.That(machine.Plugged, Is.Empty);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ => (await connection.Client.GetAsync(_root)).Dispose()));
        Assert.That(machine.Plugged, Has.Count.EqualTo(1));
        Assert.That(Tokens.Distinct(), Is.EqualTo(new[] { "Bearer abc" }));
    }

    [Test]
    public async Task It_gets_its_arguments_its_environment_and_what_it_asks_to_know()
    {
        var machine = Machine(
            _ => KubeConfigs.PluginOutput("abc"),
            "args: [get-token, '--name=a b'], env: [{name: A, value: '1'}], provideClusterInfo: true",
            ", tls-server-name: 127.0.0.1, extensions: [{name: other, extension: 1}, {name: client.authentication.k8s.io/exec, extension: {audience: lab}}]");
        using var connection = machine.Connected();
        (await connection.Client.GetAsync(_root)).Dispose();
        var command = machine.Plugged.Single();
        var info = JsonDocument.Parse(command.Variables.Single(variable => variable.Key == "KUBERNETES_EXEC_INFO").Value).RootElement;
        var cluster = info.GetProperty("spec").GetProperty("cluster");
        Assert.Multiple(() =>
        {
            Assert.That(command.Arguments, Is.EqualTo(new[] { "get-token", "--name=a b" }));
            Assert.That(command.Variables[0], Is.EqualTo(KeyValuePair.Create("A", "1")));
            Assert.That(info.GetProperty("kind").GetString(), Is.EqualTo("ExecCredential"));
            Assert.That(info.GetProperty("apiVersion").GetString(), Is.EqualTo(Version));
            Assert.That(info.GetProperty("spec").GetProperty("interactive").GetBoolean(), Is.False);
            Assert.That(cluster.GetProperty("server").GetString(), Is.EqualTo(_server.Address.ToString()));
            Assert.That(cluster.GetProperty("certificate-authority-data").GetBytesFromBase64(), Is.EqualTo(System.Text.Encoding.UTF8.GetBytes(_authority.Pem)));
            Assert.That(cluster.GetProperty("tls-server-name").GetString(), Is.EqualTo("127.0.0.1"));
            Assert.That(cluster.GetProperty("config").GetProperty("audience").GetString(), Is.EqualTo("lab"));
        });
    }

    [Test]
    public async Task It_is_not_told_the_cluster_unasked()
    {
        var machine = Machine(_ => KubeConfigs.PluginOutput("abc"));
        using var connection = machine.Connected();
        (await connection.Client.GetAsync(_root)).Dispose();
        Assert.That(machine.Plugged.Single().Variables.Single().Value, Does.Not.Contain("cluster"));
    }

    [Test]
    public async Task It_runs_again_once_its_credentials_are_over()
    {
        var run = 0;
        var machine = Machine(
            machine => KubeConfigs.PluginOutput($"t{++run}", expires: machine.Now.AddMinutes(10).ToString("yyyy-MM-ddTHH:mm:ssZ", null)));
        using var connection = machine.Connected();
        foreach (var minutes in (int[])[0, 9, 2])
        {
            machine.Now += TimeSpan.FromMinutes(minutes);
            (await connection.Client.GetAsync(_root)).Dispose();
        }

        Assert.That(Tokens, Is.EqualTo(new[] { "Bearer t1", "Bearer t1", "Bearer t2" }));
    }

    [Test]
    public async Task It_runs_once_more_when_the_server_refuses_its_credentials()
    {
        var run = 0;
        _status = request => request.Header("Authorization") == "Bearer t2" ? 200 : 401;
        var machine = Machine(_ => KubeConfigs.PluginOutput($"t{++run}"));
        using var connection = machine.Connected();
        using var content = new StringContent("kept");
        using var answer = await connection.Client.PostAsync(_root, content);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(_server.Requests.Select(request => request.Body), Is.EqualTo(new[] { "kept", "kept" }));
    }

    [Test]
    public async Task It_does_not_run_for_ever_when_the_server_refuses()
    {
        _status = _ => 401;
        var machine = Machine(_ => KubeConfigs.PluginOutput("same"));
        using var connection = machine.Connected();
        using var answer = await connection.Client.GetAsync(_root);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(machine.Plugged, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Its_certificate_is_shown_and_a_new_one_on_new_connections()
    {
        using var first = _authority.Client("first");
        using var second = _authority.Client("second");
        var current = first;
        var machine = Machine(machine => KubeConfigs.PluginOutput(
            certificate: current.ExportCertificatePem(),
            key: current.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem(),
            expires: machine.Now.AddMinutes(1).ToString("yyyy-MM-ddTHH:mm:ssZ", null)));
        using var connection = machine.Connected();
        (await connection.Client.GetAsync(_root)).Dispose();
        current = second;
        machine.Now += TimeSpan.FromMinutes(2);
        (await connection.Client.GetAsync(_root)).Dispose();
        Assert.That(
            _server.Requests.Select(request => request.ClientCertificate?.Subject), Is.EqualTo(new[] { "CN=first", "CN=second" }));
    }

    [TestCase("Never", true, false)]
    [TestCase("IfAvailable", true, true)]
    [TestCase("IfAvailable", false, false)]
    [TestCase("Always", true, true)]
    public async Task It_gets_standard_input_as_it_says(string mode, bool isTerminal, bool expected)
    {
        var machine = Machine(_ => KubeConfigs.PluginOutput("abc"), mode: mode);
        machine.IsInteractive = isTerminal;
        using var connection = machine.Connected();
        (await connection.Client.GetAsync(_root)).Dispose();
        Assert.That(machine.Plugged.Single().IsInteractive, Is.EqualTo(expected));
        Assert.That(machine.Plugged.Single().Variables.Single().Value, Does.Contain($"\"interactive\":{(expected ? "true" : "false")}"));
    }

    [Test]
    public async Task One_that_must_ask_does_not_run_without_a_terminal()
    {
        var machine = Machine(_ => KubeConfigs.PluginOutput("abc"), mode: "Always");
        Assert.That(await Fault(machine), Does.Contain("no terminal"));
        Assert.That(machine.Plugged, Is.Empty);
    }

    [Test]
    public async Task The_old_version_need_not_say_its_mode()
    {
        var machine = new Machine { Plugin = _ => new(PluginEnd.Exited, 0, KubeConfigs.PluginOutput("abc", version: "v1beta1")) };
        machine.With(Connecting.Machine.Config, KubeConfigs.Of(
            KubeConfigs.Cluster(_server.Address, _authority.Pem), "{exec: {apiVersion: client.authentication.k8s.io/v1beta1, command: x}}"));
        using var connection = machine.Connected();
        (await connection.Client.GetAsync(_root)).Dispose();
        Assert.That(Tokens, Is.EqualTo(new[] { "Bearer abc" }));
    }

    [TestCase("{token: t, exec: {apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: Never}}", "Bearer t")]
    [TestCase("{username: u, exec: {apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: Never}}", "Basic dTo=")]
    public async Task It_does_not_run_beside_other_credentials(string user, string expected)
    {
        var machine = new Machine().With(Connecting.Machine.Config, KubeConfigs.Of(KubeConfigs.Cluster(_server.Address, _authority.Pem), user));
        using var connection = machine.Connected();
        (await connection.Client.GetAsync(_root)).Dispose();
        Assert.That(Tokens, Is.EqualTo(new[] { expected }));
        Assert.That(machine.Plugged, Is.Empty);
    }

    public static IEnumerable<TestCaseData> Failures()
    {
        yield return Case(PluginRun.Without(PluginEnd.Missing), "not installed, or not in PATH", "missing");
        yield return Case(PluginRun.Without(PluginEnd.Missing), "\nbrew install it[31m", "install hint without its control characters");
        yield return Case(PluginRun.Without(PluginEnd.NotStarted), "cannot be started", "not started");
        yield return Case(PluginRun.Without(PluginEnd.TimedOut), "not done after 60 seconds", "slow");
        yield return Case(PluginRun.Without(PluginEnd.TooMuch), "wrote no ExecCredential", "too much");
        yield return Case(new(PluginEnd.Exited, 3, default), "failed with exit status 3", "failed");
        foreach (var output in (string[])[
            "", "token", "{", "[]", """{"kind":"ExecCredential"}""",
            """{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1beta1","status":{"token":"a"}}""",
            """{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1"}""",
            """{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{}}""",
            """{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":1}}""",
            """{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"a\nb"}}""",
            """{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"token":"a","expirationTimestamp":"soon"}}""",
            """{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{"clientKeyData":"a"}}"""])
            yield return Case(new(PluginEnd.Exited, 0, System.Text.Encoding.UTF8.GetBytes(output)), "wrote no ExecCredential", output);
        yield return Case(new(PluginEnd.Exited, 0, KubeConfigs.PluginOutput(certificate: "a", key: "b")), "no readable certificate", "bad certificate");
    }

    [TestCaseSource(nameof(Failures))]
    public async Task Its_failures_are_named(object run, string expected)
    {
        var machine = Machine(_ => [], "installHint: \"brew install it\\e[31m\"");
        machine.Plugin = _ => (PluginRun)run;
        Assert.That(await Fault(machine), Does.Contain(expected).And.Contain("\"login-helper\""));
        Assert.That(_server.Requests, Is.Empty);
    }

    [Test]
    public async Task A_failed_one_is_not_started_anew_for_every_request_that_waited()
    {
        var machine = Machine(_ => []);
        using var connection = machine.Connected();
        for (var i = 0; i < 5; i++) await Assert.CatchAsync<HttpRequestException>(() => connection.Client.GetAsync(_root));
        Assert.That(machine.Plugged, Has.Count.EqualTo(1));
        machine.Now += TimeSpan.FromSeconds(10);
        await Assert.CatchAsync<HttpRequestException>(() => connection.Client.GetAsync(_root));
        Assert.That(machine.Plugged, Has.Count.EqualTo(2));
    }

    [TestCase("{apiVersion: client.authentication.k8s.io/v1, interactiveMode: Never}", "without command")]
    [TestCase("{apiVersion: client.authentication.k8s.io/v1alpha1, command: x}", "apiVersion is neither")]
    [TestCase("{command: x, interactiveMode: Never}", "apiVersion is neither")]
    [TestCase("{apiVersion: client.authentication.k8s.io/v1, command: x}", "interactiveMode is none")]
    [TestCase("{apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: sometimes}", "interactiveMode is none")]
    [TestCase("{apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: Never, env: [{value: a}]}", "without a proper name")]
    [TestCase("{apiVersion: client.authentication.k8s.io/v1, command: x, interactiveMode: Never, env: [{name: 'A=B'}]}", "without a proper name")]
    public void A_wrong_entry_is_a_problem(string exec, string expected) => Assert.That(
        new Machine().With(Connecting.Machine.Config, KubeConfigs.Of("{server: 'https://h'}", $"{{exec: {exec}}}")).Problem(), Does.Contain(expected));

    private static TestCaseData Case(PluginRun run, string expected, string name) => new TestCaseData(run, expected).SetArgDisplayNames(name);

    private IEnumerable<string?> Tokens => _server.Requests.Select(request => request.Header("Authorization"));

    private Machine Machine(Func<Machine, byte[]> output, string more = "args: []", string cluster = "", string mode = "Never")
    {
        var machine = new Machine();
        machine.Plugin = _ => new(PluginEnd.Exited, 0, output(machine));
        var user = $"{{exec: {{apiVersion: {Version}, command: login-helper, interactiveMode: {mode}, {more}}}}}";
        return machine.With(Connecting.Machine.Config, KubeConfigs.Of(KubeConfigs.Cluster(_server.Address, _authority.Pem, cluster), user));
    }

    private static async Task<string> Fault(Machine machine)
    {
        using var connection = machine.Connected();
        var exception = await Assert.CatchAsync<HttpRequestException>(() => connection.Client.GetAsync(_root));
        return ConnectionFaults.Of(exception!, connection.Client.BaseAddress!).Text.En;
    }
}
