using KubeLabs.Live;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.Connecting;

/// <summary>The ways to a server through another.</summary>
internal sealed class ProxyTests
{
    private readonly TestAuthority _authority = new();

    [OneTimeTearDown]
    public void TearDown() => _authority.Dispose();

    [TestCase("http://127.0.0.1:{0}")]
    [TestCase("socks5://127.0.0.1:{0}")]
    public async Task The_proxy_of_the_kubeconfig_is_used(string address)
    {
        await using var server = await LoopbackServer.StartAsync("{}", new(_authority.Server("api.example")));
        await using var proxy = new LoopbackProxy(server.Port);
        using var connection = Connect(", proxy-url: '" + address.Replace("{0}", $"{proxy.Port}", StringComparison.Ordinal) + "'");
        Assert.That(await connection.Client.GetStringAsync(new Uri("", UriKind.Relative)), Is.EqualTo("{}"));
        Assert.That(proxy.Asked, Is.Not.Empty.And.All.EqualTo("api.example:6443"));
    }

    [Test]
    public async Task The_proxy_of_the_environment_is_used_where_the_kubeconfig_has_none()
    {
        await using var server = await LoopbackServer.StartAsync("{}", new(_authority.Server("api.example")));
        await using var proxy = new LoopbackProxy(server.Port);
        var machine = new Machine();
        machine.Variables["https_proxy"] = $"127.0.0.1:{proxy.Port}";
        using var connection = Connect("", machine);
        Assert.That(await connection.Client.GetStringAsync(new Uri("", UriKind.Relative)), Is.EqualTo("{}"));
        Assert.That(proxy.Asked, Is.Not.Empty);
    }

    [Test]
    public async Task Behind_a_proxy_the_server_may_have_another_name_in_TLS_too()
    {
        await using var server = await LoopbackServer.StartAsync("{}", new(_authority.Server("kubernetes")));
        await using var proxy = new LoopbackProxy(server.Port);
        using var connection = Connect($", tls-server-name: kubernetes, proxy-url: 'http://127.0.0.1:{proxy.Port}'");
        Assert.That(await connection.Client.GetStringAsync(new Uri("", UriKind.Relative)), Is.EqualTo("{}"));
        Assert.That(server.ServerNames, Is.Not.Empty.And.All.EqualTo("kubernetes"));
        Assert.That(proxy.Asked, Is.Not.Empty.And.All.EqualTo("api.example:6443"));
    }

    [Test]
    public async Task A_proxy_that_refuses_is_named()
    {
        await using var proxy = new LoopbackProxy(1, refuses: true);
        using var connection = Connect($", proxy-url: 'http://127.0.0.1:{proxy.Port}'");
        var exception = await Assert.CatchAsync<HttpRequestException>(() => connection.Client.GetStringAsync(new Uri("", UriKind.Relative)));
        Assert.That(ConnectionFaults.Of(exception!, connection.Client.BaseAddress!).Text.En, Does.StartWith("The proxy refuses"));
    }

    [TestCase("ftp://h:1")]
    [TestCase("socks4://h:1")]
    [TestCase("h:1")]
    [TestCase("://")]
    public void What_is_no_proxy_is_a_problem(string address) => Assert.That(
        new Machine().With(Machine.Config, KubeConfigs.Of($"{{server: 'https://h', proxy-url: '{address}'}}")).Problem(),
        Does.Contain("proxy-url that is no address"));

    [Test]
    public void A_proxy_of_the_environment_that_is_none_is_a_problem()
    {
        var machine = new Machine().With(Machine.Config, KubeConfigs.Of("{server: 'https://h'}"));
        machine.Variables["HTTPS_PROXY"] = "ftp://secret@h";
        Assert.That(machine.Problem(), Does.Contain("HTTPS_PROXY").And.Not.Contain("secret"));
    }

    [TestCase("https://api.example:6443", "", true)]
    [TestCase("https://api.example:6443", "example", false)]
    [TestCase("https://api.example:6443", "example.api", true)]
    [TestCase("https://api.example:6443", "api.example", false)]
    [TestCase("https://api.example:6443", "API.example", false)]
    [TestCase("https://a.api.example", "api.example", false)]
    [TestCase("https://api.example", ".api.example", true)]
    [TestCase("https://a.api.example", ".api.example", false)]
    [TestCase("https://a.api.example", "*.api.example", false)]
    [TestCase("https://xapi.example", "api.example", true)]
    [TestCase("https://api.example:6443", "api.example:6443", false)]
    [TestCase("https://api.example:6443", "api.example:443", true)]
    [TestCase("https://api.example", "other, api.example", false)]
    [TestCase("https://api.example", "*", false)]
    [TestCase("https://10.1.2.3", "10.0.0.0/8", false)]
    [TestCase("https://11.1.2.3", "10.0.0.0/8", true)]
    [TestCase("https://10.1.2.3", "10.1.2.3", false)]
    [TestCase("https://10.1.2.3:6443", "10.1.2.3:6443", false)]
    [TestCase("https://[fd00::1]:6443", "fd00::/8", false)]
    [TestCase("https://[fd00::1]:6443", "[fd00::1]:6443", false)]
    [TestCase("https://[fd00::1]:6443", "fd00::1", false)]
    [TestCase("https://127.0.0.1", "", false)]
    [TestCase("https://127.9.9.9", "", false)]
    [TestCase("https://[::1]", "", false)]
    [TestCase("https://localhost", "", false)]
    public void NO_PROXY_exempts_as_for_kubectl(string server, string exempt, bool isProxied)
    {
        var variables = new Dictionary<string, string> { ["HTTPS_PROXY"] = "http://p:1", ["NO_PROXY"] = exempt };
        Assert.That(EnvironmentProxy.For(new(server), variables.GetValueOrDefault).Proxy is not null, Is.EqualTo(isProxied));
    }

    [TestCase("https://h", "HTTPS_PROXY", true)]
    [TestCase("https://h", "https_proxy", true)]
    [TestCase("https://h", "HTTP_PROXY", false)]
    [TestCase("https://h", "ALL_PROXY", false)]
    [TestCase("http://h", "HTTP_PROXY", true)]
    [TestCase("http://h", "HTTPS_PROXY", false)]
    public void The_variable_is_that_of_the_servers_scheme(string server, string variable, bool isProxied)
    {
        var variables = new Dictionary<string, string> { [variable] = "http://p:1" };
        Assert.That(EnvironmentProxy.For(new(server), variables.GetValueOrDefault).Proxy is not null, Is.EqualTo(isProxied));
    }

    private ClusterConnection Connect(string more, Machine? machine = null) => (machine ?? new())
        .With(Machine.Config, KubeConfigs.Of(KubeConfigs.Cluster(new("https://api.example:6443"), _authority.Pem, more))).Connected();
}
