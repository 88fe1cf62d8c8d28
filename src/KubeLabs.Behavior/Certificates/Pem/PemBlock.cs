using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>A block of a PEM text (RFC 7468, RFC 1421).</summary>
/// <param name="Label">The words behind <c>BEGIN</c>, such as <c>CERTIFICATE</c>.</param>
/// <param name="Headers">The lines with a colon at its head; most blocks have none.</param>
/// <param name="Bytes">What the base64 stands for.</param>
/// <param name="Start">Where its first line begins, in bytes.</param>
public sealed record PemBlock(string Label, ImmutableArray<PemHeader> Headers, ReadOnlyMemory<byte> Bytes, int Start)
{
    /// <summary>Whether this is a certificate. OpenSSL's own <c>TRUSTED CERTIFICATE</c> is none for Go.</summary>
    public bool IsCertificate => Label == "CERTIFICATE";

    /// <summary>Whether Go's <c>crypto/tls</c> would take it for the private key, by its label alone.</summary>
    public bool IsPrivateKey => Label == "PRIVATE KEY" || Label.EndsWith(" PRIVATE KEY", StringComparison.Ordinal);

    /// <summary>Whether it asks for a passphrase: encrypted PKCS#8 by its label, the older form by its header.</summary>
    public bool IsEncrypted
    {
        get
        {
            if (Label == "ENCRYPTED PRIVATE KEY") return true;
            foreach (var header in Headers)
                if (header.Name == "Proc-Type" && header.Value.Contains("ENCRYPTED", StringComparison.Ordinal)) return true;
            return false;
        }
    }
}
