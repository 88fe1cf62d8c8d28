using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Reads an exercise with its solutions and mistakes.</summary>
/// <param name="files">The file system.</param>
/// <param name="solutions">The folder of all solutions, which mirrors the one of the exercises.</param>
internal sealed class AuthoringReader(IFileSystem files, string solutions)
{
    private const string Mistakes = "mistakes";

    /// <summary>Reads all of it. A folder that is missing holds nothing.</summary>
    public AuthoredExercise Read(ExerciseFolder folder)
    {
        var path = Path.Combine(solutions, folder.Topic, folder.Id);
        return new(folder, path, new ExerciseLoader(files).Load(folder), Answers(path), Answers(Path.Combine(path, Mistakes)));
    }

    private ImmutableArray<AuthoredAnswer> Answers(string path) => files.KindOf(path) == FileKind.Folder
        ? [.. files.Entries(path).Where(IsAnswer).Order(StringComparer.Ordinal).Select(name => Answer(name, Path.Combine(path, name)))]
        : [];

    private static bool IsAnswer(string name) => name != Mistakes && !name.StartsWith('.');

    private AuthoredAnswer Answer(string name, string path) => new(name, path, SubmissionReader.Read([path], files, Stream.Null));
}
