using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>A cluster of a kubeconfig. Texts are empty where they are left out; paths are absolute.</summary>
internal sealed record ClusterEntry
{
    /// <summary>The file that it comes from.</summary>
    public required string File { get; init; }

    public required string Server { get; init; }

    public string TlsServerName { get; init; } = "";

    public bool IsInsecure { get; init; }

    public string AuthorityFile { get; init; } = "";

    public ReadOnlyMemory<byte> AuthorityData { get; init; }

    /// <summary>A secret, since it may hold a password.</summary>
    public Secret? Proxy { get; init; }

    public bool DisableCompression { get; init; }

    /// <summary>What the extension <c>client.authentication.k8s.io/exec</c> holds for credential plugins.</summary>
    public Node? PluginConfig { get; init; }

    public bool HasAuthority => AuthorityFile.Length > 0 || !AuthorityData.IsEmpty;
}
