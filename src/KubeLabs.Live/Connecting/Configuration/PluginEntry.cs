using System.Collections.Immutable;

namespace KubeLabs.Live;

/// <summary>A credential plugin of a kubeconfig: the field <c>exec</c> of a user.</summary>
internal sealed record PluginEntry
{
    /// <summary>The command: an absolute path, or a name to look up in <c>PATH</c>.</summary>
    public required string Command { get; init; }

    public ImmutableArray<string> Arguments { get; init; } = [];

    public ImmutableArray<KeyValuePair<string, string>> Variables { get; init; } = [];

    public string ApiVersion { get; init; } = "";

    public string InstallHint { get; init; } = "";

    public bool ProvideClusterInfo { get; init; }

    /// <summary><c>Never</c>, <c>IfAvailable</c> or <c>Always</c>; empty where a version that demands it lacks it.</summary>
    public string InteractiveMode { get; init; } = "";
}
