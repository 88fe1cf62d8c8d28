using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>The server that other tests trust does what it says.</summary>
internal sealed class LoopbackServerTests
{
    [Test]
    public async Task It_answers_and_remembers_what_was_asked()
    {
        await using var server = await LoopbackServer.StartAsync("""{"a":1}""");
        using var client = Client(server);
        using var content = new StringContent("sent");
        client.DefaultRequestHeaders.Add("X-Asked", "yes");
        using var answer = await client.PostAsync(new Uri("a%2Fb?limit=5&continue=x%20y", UriKind.Relative), content);
        var request = server.Requests.Single();
        await Assert.MultipleAsync(async () =>
        {
            Assert.That(await answer.Content.ReadAsStringAsync(), Is.EqualTo("""{"a":1}"""));
            Assert.That(request.ToString(), Is.EqualTo("POST /a%2Fb?limit=5&continue=x%20y"));
            Assert.That(request.Query("continue"), Is.EqualTo("x y"));
            Assert.That(request.Header("x-asked"), Is.EqualTo("yes"));
            Assert.That(request.Body, Is.EqualTo("sent"));
        });
    }

    [Test]
    public async Task It_answers_when_the_test_says_so()
    {
        var signal = new TaskCompletionSource();
        await using var server = await LoopbackServer.StartAsync(async exchange =>
        {
            await exchange.WaitAsync(signal.Task);
            await exchange.StatusAsync(204);
        });
        using var client = Client(server);
        var answer = client.GetAsync(new Uri("", UriKind.Relative));
        Assert.That(answer.IsCompleted, Is.False);
        signal.SetResult();
        using var done = await answer;
        Assert.That(done.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
    }

    [Test]
    public async Task It_cuts_off_in_the_middle()
    {
        await using var server = await LoopbackServer.StartAsync(exchange => exchange.CutOffAsync("{\"items\":["));
        using var client = Client(server);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(new Uri("", UriKind.Relative)));
    }

    [Test]
    public async Task It_hangs_up()
    {
        await using var server = await LoopbackServer.StartAsync(exchange => exchange.HangUpAsync());
        using var client = Client(server);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(new Uri("", UriKind.Relative)));
    }

    [Test]
    public async Task Disposing_it_breaks_off_what_it_never_answers()
    {
        var asked = new TaskCompletionSource();
        var server = await LoopbackServer.StartAsync(exchange =>
        {
            asked.SetResult();
            return exchange.NeverAsync();
        });
        using var client = Client(server);
        var answer = client.GetStringAsync(new Uri("", UriKind.Relative));
        await asked.Task;
        await server.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
    }

    [Test]
    public async Task It_speaks_TLS_and_sees_the_certificate_of_the_client()
    {
        using var authority = new TestAuthority();
        using var certificate = authority.Server("127.0.0.1");
        using var user = authority.Client("learner", "students");
        await using var server = await LoopbackServer.StartAsync("{}", new(certificate, ClientCertificateMode.RequireCertificate));
        using var handler = new SocketsHttpHandler();
        handler.SslOptions.RemoteCertificateValidationCallback =
            (_, shown, _, _) => shown is X509Certificate2 { } theirs && theirs.Thumbprint == certificate.Thumbprint;
        handler.SslOptions.ClientCertificates = [user];
        handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => user;
        using var client = new HttpClient(handler) { BaseAddress = server.Address, DefaultRequestVersion = HttpVersion.Version20 };
        Assert.That(await client.GetStringAsync(new Uri("", UriKind.Relative)), Is.EqualTo("{}"));
        Assert.That(server.Requests.Single().ClientCertificate?.Subject, Is.EqualTo("O=students, CN=learner"));
        Assert.That(server.Requests.Single().Protocol, Is.EqualTo("HTTP/2"));
    }

    [Test]
    public async Task Nobody_listens_nowhere()
    {
        using var client = new HttpClient { BaseAddress = LoopbackServer.Nowhere() };
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync(new Uri("", UriKind.Relative)));
        Assert.That(refused!.HttpRequestError, Is.EqualTo(HttpRequestError.ConnectionError));
    }

    private static HttpClient Client(LoopbackServer server) => new() { BaseAddress = server.Address };
}
