namespace KubeLabs.Tests;

/// <summary>Finds the folders of the repository that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution file.</summary>
    public static string Root { get; } = FindRoot();

    public static string Exercises => Path.Combine(Root, "exercises");

    public static string Solutions => Path.Combine(Root, "solutions");

    /// <summary>The fixtures where they are committed, not the copies beside the tests.</summary>
    public static string Fixtures => Path.Combine(Root, "tests", "KubeLabs.Tests", "Fixtures");

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KubeLabs.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
