using KubeLabs.Behavior;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Live;

/// <summary>Every answer that is shipped with an exercise, right ones and wrong ones.</summary>
internal static class ShippedAnswers
{
    /// <summary>The answers: the exercise and the path.</summary>
    public static IEnumerable<TestCaseData> All() =>
        from folder in Shipped.Library.All()
        let solutions = Path.Combine(Repository.Solutions, folder.Topic, folder.Id)
        from path in Directory.GetFileSystemEntries(solutions).Concat(Directory.GetFileSystemEntries(Path.Combine(solutions, "mistakes")))
        where Path.GetFileName(path) != "mistakes"
        orderby path
        select new TestCaseData(folder.Id, path).SetArgDisplayNames(folder.Id, Path.GetFileName(path));

    /// <summary>Those that kubectl would get onto a cluster as a whole.</summary>
    public static IEnumerable<TestCaseData> Accepted() => All().Where(answer =>
    {
        var (submission, applied) = Apply(Shipped.Exercise((string)answer.Arguments[0]!), (string)answer.Arguments[1]!);
        return submission.Documents.All(document => document.Problems.IsEmpty)
            && applied.Documents.All(document => document.Verdict.IsAccepted);
    });

    /// <summary>The answer, applied over what the exercise gives.</summary>
    public static (Submission Submission, AppliedManifests Applied) Apply(PreparedExercise exercise, string path)
    {
        var submission = SubmissionReader.Read([path], new PhysicalFileSystem(), Stream.Null);
        return (submission, exercise.Application.Apply(exercise.Given, [.. submission.Documents], exercise.Exercise.Namespace));
    }
}
