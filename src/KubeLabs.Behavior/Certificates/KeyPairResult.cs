using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>Whether a server would load a certificate and a key together.</summary>
/// <param name="Problems">Everything that hinders it: of the chain, of the key, of the two together. Empty where nothing does.</param>
public sealed record KeyPairResult(ImmutableArray<CertificateFault> Problems)
{
    /// <summary>Whether a server would load the pair.</summary>
    public bool Matches => Problems.IsEmpty;
}
