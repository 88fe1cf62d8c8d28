using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>A simple command that a container runs, as far as it can be read without running it.</summary>
/// <param name="Words">The program and its arguments, quotes removed, known variables replaced.</param>
/// <param name="Outputs">Where its standard output goes.</param>
/// <param name="Folder">The folder that it runs in.</param>
public sealed record ShellCommand(ImmutableArray<string> Words, ImmutableArray<ShellOutput> Outputs, string Folder)
{
    /// <summary>The program without its folder; empty where there is none.</summary>
    public string Program => Words.IsEmpty ? "" : Words[0][(Words[0].LastIndexOf('/') + 1)..];

    /// <summary>The arguments.</summary>
    public ImmutableArray<string> Arguments => Words.IsEmpty ? [] : Words.RemoveAt(0);
}
