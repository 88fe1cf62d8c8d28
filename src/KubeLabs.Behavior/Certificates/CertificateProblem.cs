namespace KubeLabs.Behavior;

/// <summary>What can be wrong with the certificate or the key of a TLS Secret: a stable word for programs.</summary>
public enum CertificateProblem
{
    /// <summary>There is no text, or only white space.</summary>
    Empty,

    /// <summary>More bytes than a Secret can hold (1 MiB).</summary>
    TooLarge,

    /// <summary>There is no PEM block.</summary>
    NoPem,

    /// <summary>The text is base64 of a PEM text: encoded once more than the API asks for.</summary>
    EncodedTwice,

    /// <summary>Binary DER or PKCS#12 where PEM is asked for.</summary>
    BinaryDer,

    /// <summary>A PEM block that cannot be read: cut off, not base64, lines joined or indented.</summary>
    DamagedPem,

    /// <summary>A PEM block whose bytes are not what its label says.</summary>
    DamagedDer,

    /// <summary>A private key where the certificate belongs.</summary>
    PrivateKeyInstead,

    /// <summary>A certificate where the private key belongs.</summary>
    CertificateInstead,

    /// <summary>A certificate signing request: what one sends to an authority, not what one gets back.</summary>
    RequestInstead,

    /// <summary>A public key alone.</summary>
    PublicKeyInstead,

    /// <summary>PEM blocks of other kinds only.</summary>
    OtherBlock,

    /// <summary>The private key asks for a passphrase, which no server in a cluster can type.</summary>
    EncryptedKey,

    /// <summary>An elliptic curve other than P-224, P-256, P-384 and P-521, or one that is not given by name.</summary>
    UnsupportedCurve,

    /// <summary>A kind of key that TLS servers do not load (DSA, RSA-PSS, X25519, Ed448, OpenSSH's own format).</summary>
    UnsupportedAlgorithm,

    /// <summary>The numbers inside the private key contradict each other.</summary>
    InconsistentKey,

    /// <summary>An RSA key below 1024 bits.</summary>
    RsaTooSmall,

    /// <summary>An RSA key above 8192 bits.</summary>
    RsaTooLarge,

    /// <summary>The private key belongs to another certificate.</summary>
    KeyMismatch,

    /// <summary>The private key is of another kind than the one that the certificate names.</summary>
    KeyOfOtherType,

    /// <summary>The private key belongs to a certificate that is there, but not first.</summary>
    LeafNotFirst,

    /// <summary>The certificate is not valid yet.</summary>
    NotYetValid,

    /// <summary>The certificate is not valid any more.</summary>
    Expired,

    /// <summary>The extended key usage leaves out server authentication.</summary>
    NotForServers,
}
