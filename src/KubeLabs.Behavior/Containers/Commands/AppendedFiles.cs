using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>What a command appends to: files behind <c>&gt;&gt;</c>, and those of <c>tee -a</c>.</summary>
public static class AppendedFiles
{
    /// <summary>The files, absolute.</summary>
    public static ImmutableArray<string> Of(ShellCommand command)
    {
        var files = ImmutableArray.CreateBuilder<string>();
        foreach (var output in command.Outputs)
        {
            if (output.IsAppended) files.Add(MountPath.Join(command.Folder, output.File));
        }

        if (command.Program == "tee" && command.Arguments.Any(IsAppending))
        {
            foreach (var word in command.Arguments)
            {
                if (!word.StartsWith('-')) files.Add(MountPath.Join(command.Folder, word));
            }
        }

        return files.ToImmutable();
    }

    private static bool IsAppending(string word) =>
        word == "--append" || (word.StartsWith('-') && !word.StartsWith("--", StringComparison.Ordinal)
            && word.Contains('a', StringComparison.Ordinal));
}
