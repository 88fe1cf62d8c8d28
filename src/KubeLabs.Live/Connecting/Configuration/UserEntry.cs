namespace KubeLabs.Live;

/// <summary>A user of a kubeconfig. Texts are empty where they are left out; paths are absolute.</summary>
internal sealed record UserEntry
{
    /// <summary>Nobody: the server decides what an unknown caller may see.</summary>
    public static UserEntry Anonymous { get; } = new() { File = "" };

    /// <summary>The file that it comes from.</summary>
    public required string File { get; init; }

    public string CertificateFile { get; init; } = "";

    public ReadOnlyMemory<byte> CertificateData { get; init; }

    public string KeyFile { get; init; } = "";

    public ReadOnlyMemory<byte> KeyData { get; init; }

    public Secret? Token { get; init; }

    public string TokenFile { get; init; } = "";

    public string UserName { get; init; } = "";

    public Secret? Password { get; init; }

    public Impersonation Impersonation { get; init; } = Impersonation.None;

    /// <summary>The name of a legacy authentication provider; null without one.</summary>
    public string? AuthProvider { get; init; }

    public PluginEntry? Plugin { get; init; }

    public bool HasCertificate => CertificateFile.Length > 0 || !CertificateData.IsEmpty;

    public bool HasToken => Token is not null || TokenFile.Length > 0;

    public bool HasBasic => UserName.Length > 0 || Password is not null;
}
