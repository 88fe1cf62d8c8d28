using System.Collections.Immutable;
using KubeLabs.Grading;
using KubeLabs.Manifests;
using KubeLabs.Tests.Grading;

namespace KubeLabs.Tests.Live.Equality;

/// <summary>An answer, as it is graded offline.</summary>
internal sealed record EqualityAnswer(
    string Name, string Path, GradeReport Report, ImmutableArray<KubeObject> Applied, HashSet<string> Apart);

/// <summary>The solutions of an exercise, and its mistakes whose documents the API server accepts.</summary>
internal static class EqualityAnswers
{
    public static IEnumerable<EqualityAnswer> Of(string id)
    {
        var exercise = Shipped.Exercise(id);
        var authored = new AuthoringReader(new PhysicalFileSystem(), Repository.Solutions).Read(Shipped.Library.Find(id)!);
        foreach (var answer in authored.Solutions.Concat(authored.Mistakes))
        {
            ImmutableArray<ManifestDocument> documents = [.. answer.Submission.Documents];
            var applied = exercise.Application.Apply(exercise.Given, documents, exercise.Exercise.Namespace);
            if (documents.IsEmpty || applied.Documents.Any(document => !document.Verdict.IsAccepted)) continue;
            var report = Grader.Grade(exercise, answer.Submission, [answer.Name], TimeProvider.System.GetUtcNow());
            yield return new(answer.Name, answer.Path, report, [.. applied.Documents.Select(document => document.Verdict.Object!)],
                ApartCriteria.Of(exercise, applied, answer.Submission));
        }
    }
}
