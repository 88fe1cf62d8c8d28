using System.Net;

namespace KubeLabs.Live;

/// <summary>A proxy, from its address.</summary>
internal static class ProxyAddress
{
    /// <summary>The proxy, with the user that its address names; null where the address is none. A secret: never show it.</summary>
    public static WebProxy? Parse(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0) return null;
        var scheme = uri.Scheme == "socks5h" ? "socks5" : uri.Scheme;
        if (scheme is not ("http" or "https" or "socks5")) return null;
        // The scheme socks5 has no port of its own in .NET.
        var port = uri.Port > 0 ? uri.Port : 1080;
        return new(new UriBuilder(scheme, uri.IdnHost, port).Uri) { Credentials = Credentials(uri.UserInfo) };
    }

    private static NetworkCredential? Credentials(string user)
    {
        if (user.Length == 0) return null;
        var colon = user.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? new(Uri.UnescapeDataString(user), "")
            : new(Uri.UnescapeDataString(user[..colon]), Uri.UnescapeDataString(user[(colon + 1)..]));
    }
}
