using System.Collections.Immutable;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading;

/// <summary>Small exercises for tests, written as their author would.</summary>
internal static class Lab
{
    /// <summary>The criterion under test.</summary>
    public const string Criterion = "asked";

    public static DateTimeOffset Now { get; } = new(2027, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>An exercise file around the given lines of its <c>spec</c>, which replace those of the same keys.</summary>
    public static string Definition(string criteria, string more = "") => $"""
        apiVersion: kubelabs.dev/v1
        kind: Exercise
        metadata: {"{name: lab}"}
        spec:
          title: {"{en: Lab, ko: 실습}"}
          level: beginner
          minutes: 5
        {more}
          criteria:
        {criteria}
        """;

    /// <summary>One criterion with a check, written in flow style.</summary>
    public static string CriterionOf(string check, string id = Criterion, string more = "") =>
        $"    - {{id: {id}, points: 1, title: {{en: Asked, ko: 질문}}, check: {{{check}}}{more}}}";

    public static LoadedExercise Load(string definition, string given = "", string starter = "") => Load(Files(definition, given, starter));

    public static LoadedExercise Load(MemoryFiles files) => new ExerciseLoader(files).Load(new("topic", "lab", "/ex/topic/lab"));

    public static MemoryFiles Files(string definition, string given = "", string starter = "")
    {
        var files = new List<(string, string)> { ("/ex/topic/lab/exercise.yaml", definition) };
        if (given.Length > 0) files.Add(("/ex/topic/lab/given/all.yaml", given));
        if (starter.Length > 0) files.Add(("/ex/topic/lab/starter/all.yaml", starter));
        return new(files);
    }

    /// <summary>An exercise that must load.</summary>
    public static PreparedExercise Exercise(string definition, string given = "", string starter = "")
    {
        var loaded = Load(definition, given, starter);
        Assert.That(loaded.Problems.Select(problem => problem.Message.En), Is.Empty);
        return loaded.Exercise!;
    }

    public static GradeReport Grade(PreparedExercise exercise, string yaml) =>
        Grader.Grade(exercise, Submission(yaml), ["answer.yaml"], Now);

    /// <summary>What one check says to a submission.</summary>
    public static CriterionResult Check(string check, string yaml, string given = "", string starter = "") =>
        Grade(Exercise(Definition(CriterionOf(check)), given, starter), yaml).Criteria[0];

    public static Submission Submission(string yaml)
    {
        var file = ManifestReader.Read(new("answer.yaml", SourceKind.Submission, yaml));
        return new([file], [], []);
    }

    /// <summary>Findings as lines, in one language: message, expected, found, place.</summary>
    public static string Text(ImmutableArray<Finding> findings, Language language) => string.Join('\n', findings.Select(finding =>
    {
        var lines = new List<string> { finding.Message.In(language) };
        if (finding.Expected is { } expected) lines.Add($"  expected: {expected.In(language)}");
        if (finding.Found is { } found) lines.Add($"  found: {found.In(language)}");
        if (finding.At is { } at) lines.Add($"  at: {at.File}:{at.Line}:{at.Column} {at.Path}".TrimEnd());
        return string.Join('\n', lines);
    }));
}
