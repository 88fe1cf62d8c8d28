using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Acceptance.Tests.Exercises;

/// <summary>Grades submissions in the test's own process; every exercise is prepared once.</summary>
internal static class Grading
{
    // After the first day and long before the last of every certificate that the exercises ship.
    private static readonly DateTimeOffset _now = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Dictionary<string, PreparedExercise> _prepared = [];
    private static readonly Lock _lock = new();

    public static PreparedExercise Prepare(string id)
    {
        lock (_lock)
        {
            if (_prepared.TryGetValue(id, out var known)) return known;
            var files = new PhysicalFileSystem();
            var folder = new ExerciseLibrary(Repository.Exercises, files).Find(id)!;
            var loaded = new ExerciseLoader(files).Load(folder);
            Assert.That(loaded.Problems.Select(problem => $"{problem.At.Line}: {problem.Message.En}"), Is.Empty, $"{id} is wrong");
            return _prepared[id] = loaded.Exercise!;
        }
    }

    public static GradeReport Grade(string id, string path)
    {
        var submission = SubmissionReader.Read([path], new PhysicalFileSystem(), Stream.Null);
        return Grader.Grade(Prepare(id), submission, [path], _now);
    }

    /// <summary>The criteria that failed, and everything that was said of them, for the message of a test.</summary>
    public static string Explain(GradeReport report) => string.Join('\n', report.Criteria
        .Where(criterion => criterion.Status is CriterionStatus.Failed or CriterionStatus.Error)
        .SelectMany(criterion => criterion.Findings.Select(finding =>
            $"{criterion.Id} {criterion.Status}: {finding.Message.En} | expected {finding.Expected?.En} | found {finding.Found?.En} | {finding.At}")));

    public static IEnumerable<string> Failed(GradeReport report) =>
        report.Criteria.Where(criterion => criterion.Status == CriterionStatus.Failed).Select(criterion => criterion.Id);
}
