namespace KubeLabs.Behavior;

/// <summary>What the key of a certificate may be used for (RFC 5280, section 4.2.1.3).</summary>
[Flags]
public enum KeyUsages
{
    /// <summary>The certificate does not say, which allows everything.</summary>
    None = 0,

    /// <summary>Signatures, such as those of a TLS 1.3 handshake.</summary>
    DigitalSignature = 1,

    /// <summary>Signatures that bind their maker.</summary>
    NonRepudiation = 2,

    /// <summary>Encrypting keys: the RSA key exchange of old TLS.</summary>
    KeyEncipherment = 4,

    /// <summary>Encrypting data.</summary>
    DataEncipherment = 8,

    /// <summary>Agreeing on a key.</summary>
    KeyAgreement = 16,

    /// <summary>Signing certificates.</summary>
    KeyCertSign = 32,

    /// <summary>Signing revocation lists.</summary>
    CrlSign = 64,

    /// <summary>With key agreement: encrypting only.</summary>
    EncipherOnly = 128,

    /// <summary>With key agreement: decrypting only.</summary>
    DecipherOnly = 256,
}
