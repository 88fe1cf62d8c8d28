using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>A proxy on loopback for CONNECT and for SOCKS 5, which leads every connection to one server whatever host is asked for.</summary>
internal sealed class LoopbackProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly ConcurrentQueue<string?> _users = new();
    private readonly int _to;
    private readonly bool _refuses;

    /// <param name="to">The port on loopback that it leads to.</param>
    /// <param name="refuses">Whether it refuses instead.</param>
    public LoopbackProxy(int to, bool refuses = false)
    {
        _to = to;
        _refuses = refuses;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What clients asked for: <c>host:port</c>.</summary>
    public IReadOnlyList<string> Asked => [.. _asked];

    /// <summary>The header <c>Proxy-Authorization</c> of each CONNECT; null without one.</summary>
    public IReadOnlyList<string?> Users => [.. _users];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = ServeAsync(client);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var first = new byte[1];
                await stream.ReadExactlyAsync(first, _end.Token);
                var isOpen = first[0] == 5 ? await SocksAsync(stream) : await ConnectAsync(stream, (char)first[0]);
                if (isOpen) await PipeAsync(stream);
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // One side is gone.
            }
        }
    }

    private async Task<bool> ConnectAsync(NetworkStream stream, char first)
    {
        var head = new StringBuilder().Append(first);
        var next = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(next, _end.Token);
            head.Append((char)next[0]);
        }

        var lines = head.ToString().Split("\r\n");
        _asked.Enqueue(lines[0].Split(' ')[1]);
        var user = lines.FirstOrDefault(line => line.StartsWith("Proxy-Authorization:", StringComparison.OrdinalIgnoreCase));
        _users.Enqueue(user?.Split(": ")[1]);
        var answer = _refuses ? "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n" : "HTTP/1.1 200 OK\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), _end.Token);
        return !_refuses;
    }

    // RFC 1928 without authentication, to a name or an IPv4 address.
    private async Task<bool> SocksAsync(NetworkStream stream)
    {
        await ReadAsync(stream, (await ReadAsync(stream, 1))[0]);
        await stream.WriteAsync(new byte[] { 5, 0 }, _end.Token);
        var head = await ReadAsync(stream, 4);
        var host = head[3] == 3
            ? Encoding.ASCII.GetString(await ReadAsync(stream, (await ReadAsync(stream, 1))[0]))
            : new IPAddress(await ReadAsync(stream, head[3] == 1 ? 4 : 16)).ToString();
        var port = await ReadAsync(stream, 2);
        _asked.Enqueue($"{host}:{(port[0] << 8) | port[1]}");
        await stream.WriteAsync(new byte[] { 5, (byte)(_refuses ? 2 : 0), 0, 1, 0, 0, 0, 0, 0, 0 }, _end.Token);
        return !_refuses;
    }

    private async Task PipeAsync(NetworkStream client)
    {
        using var server = new TcpClient();
        await server.ConnectAsync(IPAddress.Loopback, _to, _end.Token);
        var there = client.CopyToAsync(server.GetStream(), _end.Token);
        await Task.WhenAny(there, server.GetStream().CopyToAsync(client, _end.Token));
    }

    private async Task<byte[]> ReadAsync(NetworkStream stream, int count)
    {
        var bytes = new byte[count];
        await stream.ReadExactlyAsync(bytes, _end.Token);
        return bytes;
    }
}
