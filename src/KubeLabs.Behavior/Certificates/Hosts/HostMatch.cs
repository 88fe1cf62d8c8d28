using System.Collections.Immutable;
using System.Net;

namespace KubeLabs.Behavior;

/// <summary>
/// Says for which hosts a certificate is valid, as clients of today do (RFC 9525): by its subject alternative names alone; a wildcard is
/// the whole first label, stands for exactly one label, never for an address, and needs two labels behind it.
/// </summary>
public static class HostMatch
{
    /// <summary>A verdict for each host, in the same order.</summary>
    public static ImmutableArray<HostVerdict> Check(Certificate certificate, ImmutableArray<string> hosts)
    {
        var verdicts = ImmutableArray.CreateBuilder<HostVerdict>(hosts.Length);
        foreach (var host in hosts) verdicts.Add(Check(certificate, host));
        return verdicts.MoveToImmutable();
    }

    /// <summary>The verdict for one host. That may be a wildcard, as an Ingress has it: then the same wildcard must be listed.</summary>
    public static HostVerdict Check(Certificate certificate, string host)
    {
        var (reason, name) = Find(certificate, host);
        return new HostVerdict(host, reason, HostTexts.Of(certificate, host, reason, name));
    }

    private static (HostReason Reason, string Name) Find(Certificate certificate, string host)
    {
        if (!certificate.HasAlternativeNames) return WithoutNames(certificate, host);
        if (HostAddress.TryRead(host) is { } address) return FindAddress(certificate.Names, address, host);
        return FindName(certificate.Names.Dns, HostNames.Normalize(host));
    }

    private static (HostReason Reason, string Name) WithoutNames(Certificate certificate, string host)
    {
        if (certificate.CommonName is not { } name) return (HostReason.NoNames, "");
        var wanted = HostNames.Normalize(host);
        var same = HostNames.IsSame(name, wanted) || Compare(name, wanted) == HostReason.Wildcard;
        return (same ? HostReason.CommonNameOnly : HostReason.NoNames, name);
    }

    private static (HostReason Reason, string Name) FindAddress(CertificateNames names, IPAddress address, string host)
    {
        foreach (var listed in names.Addresses)
            if (HostAddress.Unmapped(listed).Equals(address)) return (HostReason.Listed, listed.ToString());
        foreach (var name in names.Dns)
            if (HostNames.IsSame(name, host)) return (HostReason.AddressAsDnsName, name);
        return (HostReason.NotListed, "");
    }

    /// <summary>The best that the names say of a host: a match, else the near miss that tells most.</summary>
    private static (HostReason Reason, string Name) FindName(ImmutableArray<string> names, string host)
    {
        var best = (Reason: HostReason.NotListed, Name: "");
        foreach (var name in names)
        {
            var reason = Compare(name, host);
            if (reason is HostReason.Listed or HostReason.Wildcard) return (reason, name);
            if (best.Reason == HostReason.NotListed) best = (reason, name);
        }

        return best;
    }

    private static HostReason Compare(string name, string host)
    {
        var domain = HostNames.WildcardDomain(name);
        if (domain is null) return HostNames.IsSame(name, host) ? HostReason.Listed : HostReason.NotListed;
        if (!domain.Contains('.')) return IsBelow(host, domain) ? HostReason.WildcardTooBroad : HostReason.NotListed;
        if (HostNames.IsSame(name, host)) return HostReason.Listed;
        if (!HostNames.IsHostName(host)) return HostReason.NotListed;
        if (host == domain) return HostReason.WildcardParent;
        if (!IsBelow(host, domain)) return HostReason.NotListed;
        return host.IndexOf('.', StringComparison.Ordinal) == host.Length - domain.Length - 1
            ? HostReason.Wildcard
            : HostReason.WildcardTooDeep;
    }

    private static bool IsBelow(string host, string domain) =>
        host.Length > domain.Length + 1 && host[^(domain.Length + 1)] == '.' && host.EndsWith(domain, StringComparison.Ordinal);
}
