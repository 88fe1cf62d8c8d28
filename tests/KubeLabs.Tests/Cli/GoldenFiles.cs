namespace KubeLabs.Tests.Cli;

/// <summary>The golden files, in the folder of the sources, so that what a run wrote instead lies beside them.</summary>
internal static class GoldenFiles
{
    public static string Folder { get; } = Path.Combine(Root(), "tests", "KubeLabs.Tests", "Golden");

    public static string Workspace { get; } = Path.Combine(Folder, "workspace");

    public static string Commands { get; } = Path.Combine(Folder, "commands");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KubeLabs.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
