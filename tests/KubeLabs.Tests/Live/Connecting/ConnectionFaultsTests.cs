using System.Net.Sockets;
using KubeLabs.Live;
using KubeLabs.Tests.Live.Servers;

namespace KubeLabs.Tests.Live.Connecting;

/// <summary>Why a request got no answer, and whether it is worth trying again.</summary>
internal sealed class ConnectionFaultsTests
{
    private static readonly Uri _root = new("", UriKind.Relative);

    [Test]
    public async Task A_server_that_is_not_there_refuses()
    {
        var fault = await Fault(LoopbackServer.Nowhere());
        Assert.That(fault.Text.En, Does.Contain("was refused"));
        Assert.That(fault.MayPass, Is.True);
    }

    [Test]
    public async Task An_answer_that_is_cut_off_is_named_so()
    {
        await using var server = await LoopbackServer.StartAsync(exchange => exchange.CutOffAsync("{"));
        var fault = await Fault(server.Address);
        Assert.That(fault.Text.En, Does.Contain("broke off"));
        Assert.That(fault.MayPass, Is.True);
    }

    [Test]
    public async Task A_server_that_hangs_up_is_named_so()
    {
        await using var server = await LoopbackServer.StartAsync(exchange => exchange.HangUpAsync());
        Assert.That((await Fault(server.Address)).Text.En, Does.Contain("broke off"));
    }

    [Test]
    public async Task What_does_not_speak_HTTP_is_named_so()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var port = ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
        var asked = Fault(new($"http://127.0.0.1:{port}"));
        using var client = await listener.AcceptTcpClientAsync();
        await client.GetStream().WriteAsync("SSH-2.0-OpenSSH_9.9\r\n\r\n"u8.ToArray());
        var fault = await asked;
        Assert.That(fault.Text.En, Does.Contain("does not speak HTTP"));
        Assert.That(fault.MayPass, Is.False);
    }

    [Test]
    public async Task A_deadline_is_named_so()
    {
        await using var server = await LoopbackServer.StartAsync(exchange => exchange.NeverAsync());
        using var connection = Connect(server.Address);
        using var cancelled = new CancellationTokenSource();
        var asked = connection.Client.GetStringAsync(_root, cancelled.Token);
        await cancelled.CancelAsync();
        var exception = await Assert.CatchAsync<OperationCanceledException>(() => asked);
        Assert.That(ConnectionFaults.IsFault(exception!), Is.True);
        Assert.That(ConnectionFaults.Of(exception!, server.Address).Text.En, Does.Contain("in time"));
    }

    [TestCase(SocketError.HostNotFound, "cannot be resolved", true)]
    [TestCase(SocketError.NetworkUnreachable, "no way", true)]
    [TestCase(SocketError.TimedOut, "in time", true)]
    [TestCase(SocketError.ConnectionReset, "broke off", true)]
    public void Errors_of_sockets_are_told_apart(SocketError error, string expected, bool mayPass)
    {
        var exception = new HttpRequestException(HttpRequestError.ConnectionError, "x", new SocketException((int)error));
        var fault = ConnectionFaults.Of(exception, new("https://user:secret@h:1/secret"));
        Assert.That(fault.Text.En, Does.Contain(expected).And.Contain("https://h:1"));
        Assert.That(fault.Text.En + fault.Text.Ko, Does.Not.Contain("secret"));
        Assert.That(fault.MayPass, Is.EqualTo(mayPass));
    }

    private static ClusterConnection Connect(Uri server) =>
        new Machine().With(Machine.Config, KubeConfigs.Of($"{{server: '{server}'}}")).Connected();

    private static async Task<ConnectionFault> Fault(Uri server)
    {
        using var connection = Connect(server);
        var exception = await Assert.CatchAsync<HttpRequestException>(() => connection.Client.GetStringAsync(_root));
        Assert.That(ConnectionFaults.IsFault(exception!), Is.True);
        return ConnectionFaults.Of(exception!, connection.Client.BaseAddress!);
    }
}
