using System.Net;
using System.Net.Sockets;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>Ports of the loopback address that nobody listens on.</summary>
internal static class EnvTestPorts
{
    /// <summary>So many ports, no two the same. Another program may still take one: whoever starts a server tries again.</summary>
    public static int[] Free(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        try
        {
            return [.. listeners.Select(Open)];
        }
        finally
        {
            foreach (var listener in listeners) listener.Dispose();
        }
    }

    private static int Open(TcpListener listener)
    {
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
