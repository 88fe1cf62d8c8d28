using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>An X.509 certificate, as far as a TLS server and its clients look at it.</summary>
public sealed record Certificate
{
    /// <summary>The common name of its subject, or null. Clients do not look at it.</summary>
    public required string? CommonName { get; init; }

    /// <summary>From when on it is valid; the instant itself is within.</summary>
    public required DateTimeOffset NotBefore { get; init; }

    /// <summary>Until when it is valid; the instant itself is within.</summary>
    public required DateTimeOffset NotAfter { get; init; }

    /// <summary>Its public key, or null where it is of a kind that TLS servers do not load.</summary>
    public required PublicKey? PublicKey { get; init; }

    /// <summary>Whether it has the extension for subject alternative names at all.</summary>
    public bool HasAlternativeNames { get; init; }

    /// <summary>Its subject alternative names.</summary>
    public CertificateNames Names { get; init; } = CertificateNames.None;

    /// <summary>Whether it is a certificate authority's.</summary>
    public bool IsAuthority { get; init; }

    /// <summary>What its key may be used for, where it says so.</summary>
    public KeyUsages KeyUsages { get; init; }

    /// <summary>The object identifiers of its extended key usages; empty where it does not say, which allows everything.</summary>
    public ImmutableArray<string> ExtendedKeyUsages { get; init; } = [];

    /// <summary>Why its public key cannot be used, or null.</summary>
    internal CertificateFault? KeyFault { get; init; }
}
