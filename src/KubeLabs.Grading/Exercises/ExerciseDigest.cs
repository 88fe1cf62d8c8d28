using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Names the content of an exercise, so that a disputed grade can be told from one of another version.</summary>
internal static class ExerciseDigest
{
    /// <summary><c>sha256:…</c> over the paths and bytes of what judges: the criteria, the given objects and the starter.</summary>
    public static string Of(ExerciseFolder folder, IFileSystem files)
    {
        using var content = new MemoryStream();
        foreach (var path in Paths(folder, files))
        {
            content.Write(Encoding.UTF8.GetBytes(path + "\0"));
            using var stream = files.OpenRead(folder.File(path));
            stream.CopyTo(content);
            content.WriteByte(0);
        }

        return "sha256:" + Sha256.Hex(content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    private static List<string> Paths(ExerciseFolder folder, IFileSystem files)
    {
        var paths = new List<string> { ExerciseFiles.Definition };
        foreach (var part in (string[])[ExerciseFiles.Given, ExerciseFiles.Starter]) Collect(folder, files, part, paths);
        paths.Sort(StringComparer.Ordinal);
        return paths;
    }

    private static void Collect(ExerciseFolder folder, IFileSystem files, string below, List<string> paths)
    {
        var path = folder.File(below);
        if (files.KindOf(path) == FileKind.File) paths.Add(below);
        if (files.KindOf(path) != FileKind.Folder) return;
        foreach (var name in files.Entries(path)) Collect(folder, files, $"{below}/{name}", paths);
    }
}
