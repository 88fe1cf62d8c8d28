using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The exercises below one folder: <c>topic/id/exercise.yaml</c>.</summary>
/// <param name="root">The folder.</param>
/// <param name="files">The file system.</param>
public sealed class ExerciseLibrary(string root, IFileSystem files)
{
    /// <summary>Every exercise, by topic and id.</summary>
    public ImmutableArray<ExerciseFolder> All()
    {
        var found = ImmutableArray.CreateBuilder<ExerciseFolder>();
        foreach (var topic in Folders(root))
        {
            foreach (var id in Folders(Path.Combine(root, topic)))
            {
                var folder = new ExerciseFolder(topic, id, Path.Combine(root, topic, id));
                if (files.KindOf(folder.File(ExerciseFiles.Definition)) == FileKind.File) found.Add(folder);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The exercise that a user named as <c>id</c> or <c>topic/id</c>, or null. Only its own folder is looked at.</summary>
    public ExerciseFolder? Find(string name)
    {
        if (!IsName(name)) return null;
        var parts = name.Split('/');
        string[] topics = parts.Length == 2 ? [parts[0]] : [.. Folders(root)];
        foreach (var topic in topics)
        {
            var folder = new ExerciseFolder(topic, parts[^1], Path.Combine(root, topic, parts[^1]));
            if (files.KindOf(folder.File(ExerciseFiles.Definition)) == FileKind.File) return folder;
        }

        return null;
    }

    /// <summary>The ids that come near to what a user wrote.</summary>
    public ImmutableArray<string> Near(string name)
    {
        var id = name.Split('/')[^1];
        var all = All().Select(folder => folder.Id).ToList();
        var near = all.Where(other => other.Contains(id, StringComparison.OrdinalIgnoreCase) || Nearest.Of(id, other) is not null);
        return [.. near.Take(3)];
    }

    // A name is letters, digits and dashes, so that it can never lead out of the folder.
    private static bool IsName(string name) =>
        name.Length is > 0 and < 200
        && name.Split('/') is { Length: 1 or 2 } parts
        && parts.All(part => part.Length > 0 && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'));

    private IEnumerable<string> Folders(string path) => files.KindOf(path) == FileKind.Folder
        ? files.Entries(path)
            .Where(name => !name.StartsWith('.') && files.KindOf(Path.Combine(path, name)) == FileKind.Folder)
            .Order(StringComparer.Ordinal)
        : [];
}
