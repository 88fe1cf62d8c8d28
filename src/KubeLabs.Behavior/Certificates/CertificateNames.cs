using System.Collections.Immutable;
using System.Net;

namespace KubeLabs.Behavior;

/// <summary>The subject alternative names of a certificate that a TLS client looks at.</summary>
/// <param name="Dns">The DNS names, as written.</param>
/// <param name="Addresses">The IP addresses.</param>
public sealed record CertificateNames(ImmutableArray<string> Dns, ImmutableArray<IPAddress> Addresses)
{
    /// <summary>An extension, or a certificate without it, that names nothing.</summary>
    public static CertificateNames None { get; } = new([], []);
}
