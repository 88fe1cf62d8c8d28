namespace KubeLabs.Live;

/// <summary>
/// Finds a command as Go does: a name in the absolute folders of <c>PATH</c> alone. .NET would look beside this program and in the current
/// folder first, where a submission may lie.
/// </summary>
internal static class CommandPath
{
    private static readonly char[] _separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>The file of a command, or null.</summary>
    public static string? Find(string command, Func<string, string?> variable, Func<string, bool> isExecutable)
    {
        if (command.IndexOfAny(_separators) >= 0) return Path.IsPathFullyQualified(command) ? First(command, variable, isExecutable) : null;
        var folders = (variable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Where(Path.IsPathFullyQualified)
            .Select(folder => First(Path.Combine(folder, command), variable, isExecutable))
            .FirstOrDefault(found => found is not null);
    }

    // Windows names what can be run by its ending.
    private static string? First(string path, Func<string, string?> variable, Func<string, bool> isExecutable)
    {
        if (isExecutable(path)) return path;
        var endings = OperatingSystem.IsWindows() ? (variable("PATHEXT") ?? ".COM;.EXE;.BAT;.CMD").Split(';') : [];
        return endings.Select(ending => path + ending).FirstOrDefault(isExecutable);
    }
}
