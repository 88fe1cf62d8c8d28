using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>What a folder to work in holds.</summary>
internal static class WorkFolder
{
    /// <summary>The task, the starter files, and given objects where grading a folder does not see them.</summary>
    public static IReadOnlyList<WorkFile> Files(ExerciseFolder folder, string into, CommandContext context)
    {
        var files = new List<WorkFile>();
        var task = folder.File(ExerciseFiles.Task(context.Language));
        if (context.Files.KindOf(task) == FileKind.File) files.Add(new(task, $"{into}/task.md"));
        Collect(folder.File(ExerciseFiles.Starter), into, files, context.Files);
        Collect(folder.File(ExerciseFiles.Given), $"{into}/.kubelabs/{ExerciseFiles.Given}", files, context.Files);
        return files;
    }

    private static void Collect(string from, string to, List<WorkFile> files, IFileSystem system)
    {
        if (system.KindOf(from) == FileKind.File) files.Add(new(from, to));
        if (system.KindOf(from) != FileKind.Folder) return;
        foreach (var name in system.Entries(from).Order(StringComparer.Ordinal)) Collect(Path.Combine(from, name), $"{to}/{name}", files, system);
    }
}
