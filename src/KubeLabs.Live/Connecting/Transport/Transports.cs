using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace KubeLabs.Live;

/// <summary>
/// The connections to one server. Those that showed a certificate are left for new ones when the certificate changes.
/// </summary>
internal sealed class Transports(TransportSettings settings) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<HttpMessageInvoker> _all = [];
    private ClientCertificate? _certificate;

    /// <summary>The connections that show this certificate.</summary>
    public HttpMessageInvoker For(ClientCertificate? certificate)
    {
        lock (_lock)
        {
            if (_all.Count > 0 && ReferenceEquals(certificate, _certificate)) return _all[^1];
            _certificate = certificate;
#pragma warning disable CA2000 // The invoker owns the handler.
            _all.Add(new(Handler(certificate)));
#pragma warning restore CA2000
            return _all[^1];
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var transport in _all) transport.Dispose();
    }

    private SocketsHttpHandler Handler(ClientCertificate? certificate)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = settings.IsCompressed ? DecompressionMethods.GZip : DecompressionMethods.None,
            UseProxy = settings.Proxy is not null,
            Proxy = settings.Proxy,
            // As many as client-go keeps to one host.
            MaxConnectionsPerServer = 25,
            EnableMultipleHttp2Connections = true,
            // A connection that died without a word is noticed as soon as client-go notices it.
            KeepAlivePingDelay = TimeSpan.FromSeconds(30),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(15),
            ActivityHeadersPropagator = null,
            RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
            SslOptions = Ssl(certificate),
        };
        if (settings.ServerName.Length > 0 && settings.Proxy is null && settings.Server.Scheme == "https") handler.ConnectCallback = ConnectAsync;
        return handler;
    }

    private SslClientAuthenticationOptions Ssl(ClientCertificate? certificate) => new()
    {
        CertificateChainPolicy = settings.Trust?.Policy(),
#pragma warning disable CA5359 // insecure-skip-tls-verify says so; the connection has a warning.
        RemoteCertificateValidationCallback = settings.Trust is { } trust ? trust.Accept : (_, _, _, _) => true,
#pragma warning restore CA5359
        ClientCertificateContext = certificate?.Context,
    };

    // SocketsHttpHandler calls every server by the host of its address. To call it otherwise, the TLS is begun here; it cannot know whether
    // HTTP/2 or HTTP/1.1 is wanted, so it offers the latter alone.
    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
#pragma warning disable CA2000 // The stream owns it once there is one.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
#pragma warning restore CA2000
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            var options = Ssl(_certificate);
            options.TargetHost = settings.ServerName;
            var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
            await stream.AuthenticateAsClientAsync(options, cancellation);
            return stream;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
