using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>
/// An HTTP or HTTPS server in the test's process on a free loopback port. A handler answers each request; what was asked is recorded.
/// Disposing it breaks off whatever is still being answered.
/// </summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<LoopbackRequest> _requests = new();
    private readonly ConcurrentQueue<Exception> _faults = new();
    private readonly ConcurrentQueue<string> _serverNames;

    private LoopbackServer(WebApplication app, bool tls, ConcurrentQueue<string> serverNames)
    {
        _app = app;
        _serverNames = serverNames;
        IsTls = tls;
    }

    /// <summary>Where it listens, by number: <c>https://127.0.0.1:40123/</c>.</summary>
    public Uri Address => AddressOf("127.0.0.1");

    public int Port { get; private set; }

    public bool IsTls { get; }

    /// <summary>What was asked so far, in order of arrival.</summary>
    public IReadOnlyList<LoopbackRequest> Requests => [.. _requests];

    /// <summary>The names that clients called the server by in TLS, one for each connection; empty for an address.</summary>
    public IReadOnlyList<string> ServerNames => [.. _serverNames];

    /// <summary>What handlers threw, other than because the client went away.</summary>
    public IReadOnlyList<Exception> Faults => [.. _faults];

    /// <summary>A server that answers every request with this JSON.</summary>
    public static Task<LoopbackServer> StartAsync(string json, LoopbackTls? tls = null) =>
        StartAsync(exchange => exchange.JsonAsync(json), tls);

    public static async Task<LoopbackServer> StartAsync(Func<LoopbackExchange, Task> handler, LoopbackTls? tls = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        var names = new ConcurrentQueue<string>();
        builder.WebHost.ConfigureKestrel(options => Listen(options, tls, names.Enqueue));
        var server = new LoopbackServer(builder.Build(), tls is not null, names);
        server._app.Run(context => server.AnswerAsync(context, handler));
        await server._app.StartAsync();
        var addresses = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        server.Port = new Uri(addresses.Addresses.Single()).Port;
        return server;
    }

    /// <summary>A loopback address on which nothing listens: connections are refused.</summary>
    public static Uri Nowhere()
    {
        using var socket = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)socket.LocalEndpoint).Port}/");
    }

    public Uri AddressOf(string host) => new($"{(IsTls ? "https" : "http")}://{host}:{Port}/");

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private static void Listen(KestrelServerOptions options, LoopbackTls? tls, Action<string> names)
    {
        options.AddServerHeader = false;
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (tls is null) return;
            listen.Protocols = HttpProtocols.Http1AndHttp2;
            listen.UseHttps(https => tls.Apply(https, names));
        });
    }

    private async Task AnswerAsync(HttpContext context, Func<LoopbackExchange, Task> handler)
    {
        var request = await LoopbackRequest.ReadAsync(context);
        _requests.Enqueue(request);
        try
        {
            await handler(new(context, request));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away, or the server is being disposed.
        }
        catch (Exception fault)
        {
            _faults.Enqueue(fault);
            throw;
        }
    }
}
