using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>A simple command that a container runs, as far as it can be read without running it.</summary>
/// <param name="Words">The program and its arguments, quotes removed, known variables replaced.</param>
/// <param name="Outputs">Where its standard output goes.</param>
/// <param name="Folder">The folder that it runs in.</param>
public sealed record ShellCommand(ImmutableArray<string> Words, ImmutableArray<ShellOutput> Outputs, string Folder)
{
    /// <summary>The operator behind it, such as <c>||</c> or <c>;</c>; empty at the end.</summary>
    public string Operator { get; init; } = "";

    /// <summary>Whether the shell comes to it: false behind what never ends, such as <c>while true</c> or <c>exec</c>.</summary>
    public bool IsReached { get; init; } = true;

    /// <summary>Whether the shell goes on without waiting for it.</summary>
    public bool IsInBackground { get; init; }

    /// <summary>Whether it stands between the words of a compound command, in a group or behind <c>!</c>.</summary>
    public bool IsNested { get; init; }

    /// <summary>The program without its folder; empty where there is none.</summary>
    public string Program => Words.IsEmpty ? "" : Words[0][(Words[0].LastIndexOf('/') + 1)..];

    /// <summary>The arguments.</summary>
    public ImmutableArray<string> Arguments => Words.IsEmpty ? [] : Words.RemoveAt(0);
}
