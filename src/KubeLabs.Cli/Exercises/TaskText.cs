using System.Text;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>The task of an exercise, as its author wrote it.</summary>
internal static class TaskText
{
    /// <summary>The text in the reader's language, or null where it is missing.</summary>
    public static string? Read(ExerciseFolder folder, CommandContext context)
    {
        var path = folder.File(ExerciseFiles.Task(context.Language));
        if (context.Files.KindOf(path) != FileKind.File) return null;
        using var reader = new StreamReader(context.Files.OpenRead(path), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
