using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// The cluster's DNS. Source: the documentation of DNS for Services and Pods, and the specification of Kubernetes DNS-based service
/// discovery; names outside the cluster's domain are somebody else's.
/// </summary>
public sealed class ClusterDns
{
    /// <summary>The domain of the cluster.</summary>
    public const string Domain = "cluster.local";

    // A chain of aliases longer than this is a loop.
    private const int MostAliases = 8;

    private const string DefaultAddress = "10.96.0.10";

    private readonly ClusterState _state;

    private ClusterDns(ClusterState state) => _state = state;

    /// <summary>The DNS of a cluster.</summary>
    public static ClusterDns Of(ClusterState state) => new(state);

    /// <summary>How a Pod of the cluster looks names up.</summary>
    public DnsClient ClientOf(PodInstance pod) => DnsClient.Of(
        pod.Pod.Spec,
        pod.Namespace,
        _state.Find("", "Service", "kube-system", "kube-dns")?.Spec?["clusterIP"]?.AsString() ?? DefaultAddress);

    /// <summary>What a client gets for a name, in any notation.</summary>
    public DnsAnswer Resolve(string name, DnsClient client)
    {
        var answer = new DnsAnswer(DnsAnswerKind.NoSuchName, name.TrimEnd('.'));
        foreach (var candidate in client.Candidates(name))
        {
            answer = client.UsesClusterDns ? Lookup(candidate) : Foreign(candidate);
            if (answer.IsFound) return answer;
        }

        return answer;
    }

    /// <summary>What stands for a full name, without a dot at its end.</summary>
    public DnsAnswer Lookup(string name)
    {
        var (asked, aliases) = (name, ImmutableArray<string>.Empty);
        while (true)
        {
            var answer = Record(asked) with { Aliases = aliases };
            if (answer.Service is not { IsExternalName: true } service || answer.Kind != DnsAnswerKind.Outside) return answer;
            asked = service.Object.Spec?["externalName"]?.AsString()?.TrimEnd('.') ?? "";
            if (aliases.Length == MostAliases) return new(DnsAnswerKind.NoSuchName, name);
            aliases = aliases.Add(asked);
        }
    }

    private DnsAnswer Record(string name)
    {
        var lower = name.ToLowerInvariant();
        if (!lower.EndsWith("." + Domain, StringComparison.Ordinal)) return Foreign(name);
        var labels = lower[..^(Domain.Length + 1)].Split('.');
        return labels switch
        {
            [var service, var ns, "svc"] => OfService(lower, service, ns),
            [var host, var service, var ns, "svc"] => OfHost(lower, host, service, ns),
            [['_', .. var port], ['_', .. var protocol], var service, var ns, "svc"] => OfPort(lower, port, protocol, service, ns),
            [var address, var ns, "pod"] => OfAddress(lower, address, ns),
            _ => new(DnsAnswerKind.NoSuchName, lower),
        };
    }

    // A name without a dot is no name of the world; the cluster's own domain is nobody else's.
    private static DnsAnswer Foreign(string name) => new(
        name.Contains('.', StringComparison.Ordinal) && !name.EndsWith("." + Domain, StringComparison.OrdinalIgnoreCase) && name != Domain
            ? DnsAnswerKind.Outside
            : DnsAnswerKind.NoSuchName,
        name);

    private DnsAnswer OfService(string name, string service, string ns)
    {
        if (Find(service, ns) is not { } found) return new(DnsAnswerKind.NoSuchName, name);
        if (found.IsExternalName) return new(DnsAnswerKind.Outside, name) { Service = found };
        if (!found.IsHeadless) return new(DnsAnswerKind.ClusterAddress, name) { Service = found };
        return OfPods(name, found, Behind(found), Foreign(found));
    }

    // A Pod has a name of its own below a headless Service that is its subdomain and that selects it.
    private DnsAnswer OfHost(string name, string host, string service, string ns)
    {
        if (Find(service, ns) is not { IsHeadless: true } found) return new(DnsAnswerKind.NoSuchName, name);
        var pods = Behind(found).Where(pod => PodHostName.Of(pod, service) == host).ToImmutableArray();
        return pods.IsEmpty ? new(DnsAnswerKind.NoSuchName, name) { Service = found } : OfPods(name, found, pods, []);
    }

    private DnsAnswer OfPort(string name, string port, string protocol, string service, string ns)
    {
        if (Find(service, ns) is not { IsExternalName: false } found) return new(DnsAnswerKind.NoSuchName, name);
        foreach (var item in found.Ports)
        {
            if (item.Name.Length == 0 || item.Name != port || !item.Protocol.Equals(protocol, StringComparison.OrdinalIgnoreCase)) continue;
            var answer = found.IsHeadless
                ? OfPods(name, found, Behind(found), [])
                : new(DnsAnswerKind.ClusterAddress, name) { Service = found };
            return answer with { Port = item };
        }

        return new(DnsAnswerKind.NoSuchName, name) { Service = found };
    }

    // The address stands in the name itself; dots are dashes there.
    private DnsAnswer OfAddress(string name, string dashed, string ns)
    {
        var address = dashed.Replace('-', '.');
        var isAddress = address.Count(letter => letter == '.') == 3 && System.Net.IPAddress.TryParse(address, out _);
        return isAddress && _state.Find("", "Namespace", "", ns) is not null
            ? new(DnsAnswerKind.Addresses, name) { Addresses = [address] }
            : new(DnsAnswerKind.NoSuchName, name);
    }

    private static DnsAnswer OfPods(string name, ServiceView service, ImmutableArray<PodInstance> pods, ImmutableArray<string> addresses)
    {
        var kind = !pods.IsEmpty ? DnsAnswerKind.Pods : addresses.IsEmpty ? DnsAnswerKind.NoAddress : DnsAnswerKind.Addresses;
        return new(kind, name) { Service = service, Pods = pods, Addresses = addresses };
    }

    private ImmutableArray<PodInstance> Behind(ServiceView service) =>
    [
        .. ServiceEndpoints.Of(service, _state).Pods
            .Where(pod => PodReadiness.IsReady(pod) || service.Object.Spec?["publishNotReadyAddresses"]?.AsBoolean() == true),
    ];

    private ImmutableArray<string> Foreign(ServiceView service) =>
        [.. ForeignEndpoints.Of(service, _state).SelectMany(ForeignEndpoints.Addresses)];

    private ServiceView? Find(string name, string ns) => _state.Find("", "Service", ns, name) is { } found ? new ServiceView(found) : null;
}
