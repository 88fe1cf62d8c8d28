using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// The simple commands of what a container runs, those of a script behind <c>sh -c</c> included, in their order. Every command counts,
/// whichever branch it stands in: this reads what a script does, it does not run it.
/// </summary>
public static class ShellReader
{
    private const int Deepest = 4;
    private static readonly string[] _shells = ["sh", "bash", "ash", "dash", "ksh", "zsh"];

    /// <summary>The commands of the words that the container runtime starts.</summary>
    /// <param name="words">The words.</param>
    /// <param name="folder">The folder that they run in.</param>
    /// <param name="environment">The environment.</param>
    public static ImmutableArray<ShellCommand> Read(ImmutableArray<string> words, string folder, ContainerEnvironment environment) =>
        Read(words, new(folder, name => environment.Find(name)?.Value), 0);

    /// <summary>The commands of a simple command: itself, or those of the script that it hands to a shell.</summary>
    internal static ImmutableArray<ShellCommand> Read(ImmutableArray<string> words, ShellScope scope, int depth)
    {
        var command = new ShellCommand(words, [], scope.Folder);
        if (command is { Program: "busybox", Words.Length: > 1 }) return Read(words.RemoveAt(0), scope, depth);
        return Script(command) is { } script && depth < Deepest
            ? new ShellParser(script, scope, depth + 1).Read()
            : [command];
    }

    // sh -c, sh -ec, bash -e -c, busybox sh -c: the script is the first word after the option with the c.
    private static string? Script(ShellCommand command)
    {
        var words = command.Words;
        if (words.IsEmpty || !_shells.Contains(words[0][(words[0].LastIndexOf('/') + 1)..])) return null;
        var hasScript = false;
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].StartsWith('-') || words[i].StartsWith('+')) hasScript |= !words[i].StartsWith("--", StringComparison.Ordinal)
                && words[i].Contains('c', StringComparison.Ordinal);
            else if (hasScript) return words[i];
            else if (words[i - 1] is not ("-o" or "+o")) return null;
        }

        return null;
    }
}
