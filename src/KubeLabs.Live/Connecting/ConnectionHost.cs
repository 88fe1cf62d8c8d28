using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What connecting needs of the machine.</summary>
public sealed record ConnectionHost
{
    /// <summary>The environment.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The files: kubeconfigs, certificates, tokens.</summary>
    public required IFileSystem Files { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Where a credential plugin's standard error goes as it comes, control characters taken out.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether standard input is a terminal: a credential plugin may ask something there.</summary>
    public required bool IsInteractive { get; init; }

    /// <summary>Runs credential plugins; null for processes of this machine.</summary>
    internal IPluginRunner? Plugins { get; init; }
}
