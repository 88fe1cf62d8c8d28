using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Loads an exercise: its criteria, and its given objects as the API server admits them.</summary>
/// <param name="files">The file system.</param>
public sealed class ExerciseLoader(IFileSystem files)
{
    /// <summary>Loads one exercise. What is wrong with it is its author's mistake, never the learner's.</summary>
    public LoadedExercise Load(ExerciseFolder folder)
    {
        var (exercise, problems) = ReadDefinition(folder);
        if (exercise is null) return new(null, problems);
        var application = new ManifestApplication(KubeApiServer.Without(exercise.WithoutAdmission));
        var given = Apply(application, BuiltInCluster.State, folder.File(ExerciseFiles.Given), exercise, out var unread);
        ImmutableArray<Problem> wrong = [.. unread.Where(problem => problem.Severity == Severity.Error), .. Refused(given)];
        if (!wrong.IsEmpty) return new(null, wrong);
        var starter = new Lazy<ClusterState>(() => Apply(application, given.State, folder.File(ExerciseFiles.Starter), exercise, out _).State);
        return new(new(exercise, ExerciseDigest.Of(folder, files), application, given, starter), []);
    }

    /// <summary>Reads the criteria alone.</summary>
    public (Exercise? Exercise, ImmutableArray<Problem> Problems) ReadDefinition(ExerciseFolder folder)
    {
        var file = SubmissionReader.Read([folder.File(ExerciseFiles.Definition)], files, Stream.Null, SourceKind.Exercise);
        ImmutableArray<Problem> problems =
            [.. file.MissingPaths.Select(NotThere), .. file.Problems, .. file.Documents.SelectMany(document => document.Problems)];
        if (!problems.IsEmpty) return (null, problems);
        var reader = new ExerciseReader();
        var exercise = reader.Read([.. file.Documents], folder);
        return (exercise, [.. reader.Problems]);
    }

    private static Problem NotThere(string path) => new(
        Severity.Error,
        "ExerciseInvalid",
        new("the exercise has no definition", "연습문제의 정의 파일이 없습니다"),
        new(new(path, SourceKind.Exercise, ""), 0, 0));

    private AppliedManifests Apply(
        ManifestApplication application, ClusterState state, string path, Exercise exercise, out ImmutableArray<Problem> unread)
    {
        unread = [];
        if (files.KindOf(path) != FileKind.Folder) return application.Apply(state, [], exercise.Namespace);
        var isGiven = path.EndsWith(ExerciseFiles.Given, StringComparison.Ordinal);
        var read = SubmissionReader.Read([path], files, Stream.Null, isGiven ? SourceKind.Given : SourceKind.Exercise);
        unread = read.Problems;
        return application.Apply(state, [.. read.Documents], exercise.Namespace);
    }

    private static ImmutableArray<Problem> Refused(AppliedManifests given) =>
    [
        .. given.Documents
            .Where(document => !document.Verdict.IsAccepted)
            .Select(document => new Problem(
                Severity.Error,
                "GivenRefused",
                LocalizedText.Same(document.Verdict.Message),
                document.Document.Root?.Position ?? new(document.Document.Source, 1, 1))),
    ];
}
