using System.Net;

namespace KubeLabs.Live;

/// <summary>
/// The proxy that the environment names for a server, by the rules of Go's <c>net/http</c>, which kubectl follows: <c>HTTPS_PROXY</c> or
/// <c>HTTP_PROXY</c> by the scheme of the server, capitals first; never for this machine; <c>NO_PROXY</c> lists hosts, domains, addresses and
/// networks.
/// </summary>
internal static class EnvironmentProxy
{
    /// <summary>The proxy; null for none. A value that is no address counts as none, with false.</summary>
    public static (WebProxy? Proxy, bool IsValid) For(Uri server, Func<string, string?> variable)
    {
        var name = server.Scheme == "https" ? "HTTPS_PROXY" : "HTTP_PROXY";
        if (Read(variable, name) is not { Length: > 0 } value || IsExempt(server, Read(variable, "NO_PROXY") ?? "")) return (null, true);
        var proxy = ProxyAddress.Parse(value.Contains("://", StringComparison.Ordinal) ? value : "http://" + value);
        return (proxy, proxy is not null);
    }

    private static string? Read(Func<string, string?> variable, string name) =>
        variable(name) is { Length: > 0 } value ? value : variable(name.ToLowerInvariant());

    private static bool IsExempt(Uri server, string list)
    {
        var host = server.IdnHost.TrimEnd('.');
        var address = IPAddress.TryParse(server.IdnHost, out var parsed) ? parsed : null;
        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (address is not null && IPAddress.IsLoopback(address))) return true;
        foreach (var entry in list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Matches(entry, host, address, server.Port)) return true;
        }

        return false;
    }

    private static bool Matches(string entry, string host, IPAddress? address, int port)
    {
        if (entry == "*") return true;
        if (IPNetwork.TryParse(entry, out var network)) return address is not null && network.Contains(address);
        var (name, only) = Split(entry);
        if (only != 0 && only != port) return false;
        if (IPAddress.TryParse(name, out var exempt)) return exempt.Equals(address);
        return address is null && MatchesName(name, host);
    }

    // A name without a dot before it means the host itself too; with one, only what is below it.
    private static bool MatchesName(string name, string host)
    {
        if (name.StartsWith("*.", StringComparison.Ordinal)) name = name[1..];
        if (name.StartsWith('.')) return name.Length > 1 && host.EndsWith(name, StringComparison.OrdinalIgnoreCase);
        return host.Equals(name, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + name, StringComparison.OrdinalIgnoreCase);
    }

    private static (string Name, int Port) Split(string entry)
    {
        var colon = entry.LastIndexOf(':');
        var isPort = colon > 0 && (entry.IndexOf(':', StringComparison.Ordinal) == colon || entry[colon - 1] == ']');
        var port = 0;
        if (!isPort || !ushort.TryParse(entry.AsSpan(colon + 1), out var parsed)) return (entry.Trim('[', ']'), port);
        return (entry[..colon].Trim('[', ']'), parsed);
    }
}
