using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace KubeLabs.Live;

/// <summary>
/// Whether the certificate of a server is trusted. With authorities of the kubeconfig only they count, an authority that another one signed
/// as well; without, those of this machine. Names are subject alternative names, as for Go.
/// </summary>
/// <param name="authorities">The authorities of the kubeconfig; null for those of this machine.</param>
/// <param name="host">The host of the server's address.</param>
/// <param name="serverName">The field <c>tls-server-name</c>; empty for the host.</param>
/// <param name="clock">The clock.</param>
internal sealed class ServerTrust(X509Certificate2Collection? authorities, string host, string serverName, TimeProvider clock)
{
    // What is left of a chain's faults when it ends at an authority that is trusted by name and is not a root.
    private const X509ChainStatusFlags End = X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot;

    /// <summary>How a chain is built. Nothing is fetched for it: neither certificates nor revocations, as Go does.</summary>
    public X509ChainPolicy Policy()
    {
        var policy = new X509ChainPolicy { RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true };
        if (authorities is null) return policy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    /// <summary>Accepts a certificate, or ends the connection with the cause.</summary>
    /// <exception cref="ConnectionFaultException">The certificate is not trusted.</exception>
    public bool Accept(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        var asked = (sender as SslStream)?.TargetHostName is { Length: > 0 } target ? target : host;
        var name = serverName.Length > 0 && asked.Equals(host, StringComparison.OrdinalIgnoreCase) ? serverName : asked;
        if (certificate is not X509Certificate2 shown || chain is null) throw ConnectionFaultException.Lasting(TrustTexts.NoCertificate(name));
        var now = clock.GetUtcNow();
        if (now < shown.NotBefore || now > shown.NotAfter) throw ConnectionFaultException.Lasting(TrustTexts.OutOfTime(name, shown, now));
        if (!Names(shown, name)) throw ConnectionFaultException.Lasting(TrustTexts.OtherName(name, shown));
        var faults = Faults(chain);
        if (faults == X509ChainStatusFlags.NoError) return true;
        throw ConnectionFaultException.Lasting(TrustTexts.Chain(name, shown, faults, authorities is not null));
    }

    private static bool Names(X509Certificate2 certificate, string name)
    {
        try
        {
            return certificate.MatchesHostname(name.Trim('[', ']'), allowWildcards: true, allowCommonName: false);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private X509ChainStatusFlags Faults(X509Chain chain)
    {
        var faults = X509ChainStatusFlags.NoError;
        foreach (var status in chain.ChainStatus) faults |= status.Status;
        return (faults & ~End) == 0 && EndsAtAuthority(chain) ? X509ChainStatusFlags.NoError : faults;
    }

    private bool EndsAtAuthority(X509Chain chain) =>
        authorities is not null && chain.ChainElements is [.., var last] && authorities.Any(known => known.RawDataMemory.Span.SequenceEqual(
            last.Certificate.RawDataMemory.Span));
}
