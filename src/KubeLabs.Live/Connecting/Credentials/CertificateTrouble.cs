namespace KubeLabs.Live;

/// <summary>Why a client certificate cannot be used.</summary>
internal enum CertificateTrouble
{
    /// <summary>It can.</summary>
    None,

    /// <summary>There is no readable certificate.</summary>
    NoCertificate,

    /// <summary>There is no readable key, or it belongs to another certificate.</summary>
    BadKey,

    /// <summary>The key is protected by a password.</summary>
    Encrypted,

    /// <summary>The key is of a kind that .NET cannot show to a server: Ed25519 or Ed448.</summary>
    Unsupported,
}
