using System.Collections.Immutable;
using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// How a Pod looks names up: its <c>/etc/resolv.conf</c>. Source: the documentation of DNS for Services and Pods, "Pod's DNS policy" and
/// "Pod's DNS config".
/// </summary>
/// <param name="Search">The domains that are tried behind a short name, in order.</param>
/// <param name="Dots">From how many dots on a name is tried as it stands first (<c>ndots</c>).</param>
/// <param name="UsesClusterDns">Whether it asks the cluster's DNS at all.</param>
public sealed record DnsClient(ImmutableArray<string> Search, int Dots, bool UsesClusterDns)
{
    // Kubernetes' own limits of resolv.conf.
    private const int MostDomains = 32;
    private const int ClusterDots = 5;

    // glibc caps what is written.
    private const int MostDots = 15;

    /// <summary>An ordinary Pod of a namespace.</summary>
    public static DnsClient In(string ns) => new(ClusterSearch(ns), ClusterDots, true);

    /// <summary>A Pod with its own policy and configuration.</summary>
    /// <param name="podSpec">The Pod's specification.</param>
    /// <param name="ns">Its namespace.</param>
    /// <param name="clusterAddress">The address of the cluster's DNS.</param>
    public static DnsClient Of(Node? podSpec, string ns, string clusterAddress)
    {
        var config = podSpec?["dnsConfig"];
        var policy = podSpec?["dnsPolicy"]?.AsString() ?? "ClusterFirst";
        var isOnHost = new PodSpecView(podSpec).HostNetwork;
        var isClusterFirst = policy == "ClusterFirstWithHostNet" || (policy == "ClusterFirst" && !isOnHost);
        var search = isClusterFirst ? ClusterSearch(ns) : [];
        foreach (var domain in config?["searches"] is { } list ? list.Items : [])
        {
            if (domain.AsString() is { } text && !search.Contains(text) && search.Length < MostDomains) search = search.Add(text.TrimEnd('.'));
        }

        var asks = isClusterFirst || Servers(config).Contains(clusterAddress);
        return new(search, Ndots(config) ?? (isClusterFirst ? ClusterDots : 1), asks);
    }

    /// <summary>The full names that are tried for a name, in order.</summary>
    public ImmutableArray<string> Candidates(string name)
    {
        if (name.EndsWith('.')) return [name[..^1]];
        var searched = Search.Select(domain => $"{name}.{domain}");
        return name.Count(letter => letter == '.') >= Dots ? [name, .. searched] : [.. searched, name];
    }

    private static ImmutableArray<string> ClusterSearch(string ns) =>
        [$"{ns}.svc.{ClusterDns.Domain}", $"svc.{ClusterDns.Domain}", ClusterDns.Domain];

    private static List<string> Servers(Node? config)
    {
        var servers = new List<string>();
        foreach (var server in config?["nameservers"] is { } list ? list.Items : []) servers.Add(server.AsString() ?? "");
        return servers;
    }

    private static int? Ndots(Node? config)
    {
        foreach (var option in config?["options"] is { } list ? list.Items : [])
        {
            if (option["name"]?.AsString() != "ndots") continue;
            var text = option["value"]?.AsString();
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var dots) ? Math.Min(dots, MostDots) : null;
        }

        return null;
    }
}
