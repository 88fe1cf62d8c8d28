using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What rules look at.</summary>
/// <param name="Authored">The exercise with its solutions; it may be one that does not load.</param>
/// <param name="Definition">The tree of <c>exercise.yaml</c>, or null where it cannot be read.</param>
/// <param name="English">The English task; empty where there is none.</param>
/// <param name="Korean">The Korean task; empty where there is none.</param>
/// <param name="GivenText">The given and starter files as one text.</param>
internal sealed record LintSubject(AuthoredExercise Authored, Node? Definition, string English, string Korean, string GivenText)
{
    /// <summary>The exercise; null where it does not load.</summary>
    public PreparedExercise? Exercise => Authored.Loaded.Exercise;

    /// <summary>The criteria as they are written, each a mapping.</summary>
    public IEnumerable<Node> Criteria => Definition?["spec"]?["criteria"] is SequenceNode list ? list.Values : [];

    /// <summary>Reads what the rules look at.</summary>
    public static LintSubject Of(AuthoredExercise authored, IFileSystem files)
    {
        var read = SubmissionReader.Read([authored.Folder.File(ExerciseFiles.Definition)], files, Stream.Null, SourceKind.Exercise);
        return new(
            authored,
            read.Documents.FirstOrDefault()?.Root,
            Task(authored, files, Language.English),
            Task(authored, files, Language.Korean),
            Given(authored.Folder, files));
    }

    /// <summary>The task in a language.</summary>
    public string Task(Language language) => language == Language.Korean ? Korean : English;

    /// <summary>Every scalar below a node.</summary>
    public static IEnumerable<ScalarNode> Scalars(Node? node) => node switch
    {
        ScalarNode scalar => [scalar],
        MappingNode mapping => mapping.Values.SelectMany(entry => Scalars(entry.Value)),
        SequenceNode list => list.Values.SelectMany(Scalars),
        _ => [],
    };

    private static string Given(ExerciseFolder folder, IFileSystem files)
    {
        string[] parts = [.. ((string[])[ExerciseFiles.Given, ExerciseFiles.Starter]).Select(folder.File).Where(path =>
            files.KindOf(path) == FileKind.Folder)];
        return string.Join('\n', SubmissionReader.Read(parts, files, Stream.Null, SourceKind.Given).Files.Select(file => file.Source.Text));
    }

    private static string Task(AuthoredExercise authored, IFileSystem files, Language language)
    {
        var path = authored.Folder.File(ExerciseFiles.Task(language));
        if (files.KindOf(path) != FileKind.File) return "";
        using var reader = new StreamReader(files.OpenRead(path), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
