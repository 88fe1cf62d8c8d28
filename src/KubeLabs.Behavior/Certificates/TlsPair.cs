namespace KubeLabs.Behavior;

/// <summary>The two values of a TLS Secret, read and compared.</summary>
/// <param name="Chain">The value <c>tls.crt</c>.</param>
/// <param name="Key">The value <c>tls.key</c>.</param>
/// <param name="Result">Whether a server would load them together.</param>
public sealed record TlsPair(CertificateChain Chain, PrivateKeyInfo Key, KeyPairResult Result)
{
    /// <summary>Reads both. Never throws, whatever the bytes.</summary>
    public static TlsPair Read(ReadOnlySpan<byte> certificate, ReadOnlySpan<byte> key)
    {
        var chain = CertificateChain.Read(certificate);
        var info = PrivateKeyInfo.Read(key);
        return new TlsPair(chain, info, KeyPairs.Check(chain, info));
    }
}
