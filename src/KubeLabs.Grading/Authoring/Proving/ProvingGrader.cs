using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What the grader says, in the words of someone who proves an exercise.</summary>
internal static class ProvingGrader
{
    /// <summary>Whether a report is worth all points and passes.</summary>
    public static bool HasFullMarks(GradeReport report) => report.IsPassed && report.Score == report.MaxScore;

    /// <summary>A case that must have full marks.</summary>
    public static ProofCase FullMarks(string name, GradeReport report) =>
        HasFullMarks(report) ? ProofCase.Passed(name) : Wrong(name, report, new(
            $"{report.Score} of {report.MaxScore} points instead of full marks", $"만점이어야 하는데 {report.MaxScore}점 중 {report.Score}점입니다"));

    /// <summary>A case with a wrong outcome, and everything that the grader said. An error of the grader is one here too.</summary>
    public static ProofCase Wrong(string name, GradeReport report, LocalizedText message) =>
        new(name, report.Status == ReportStatus.Error ? ProofOutcome.Error : ProofOutcome.Failed, message) { Details = Explain(report) };

    private static ImmutableArray<LocalizedText> Explain(GradeReport report) =>
    [
        .. report.Problems.Where(problem => problem.Severity == Severity.Error).Select(Explain),
        .. report.Criteria.SelectMany(criterion => criterion.Findings.Select(finding => Explain(criterion.Id, finding))),
    ];

    private static LocalizedText Explain(SubmissionProblem problem)
    {
        var at = $"{problem.File}:{problem.At?.Line}:{problem.At?.Column}: {problem.Kind} {problem.Name} {problem.Field}".TrimEnd();
        return new($"{at}: {problem.Message.En}", $"{at}: {problem.Message.Ko}");
    }

    private static LocalizedText Explain(string id, Finding finding) =>
        new(Explain(id, finding, Language.English), Explain(id, finding, Language.Korean));

    private static string Explain(string id, Finding finding, Language language)
    {
        var text = $"{id}: {finding.Message.In(language)}";
        if (finding.Expected is { } expected) text += $" | {expected.In(language)}";
        if (finding.Found is { } found) text += $" | {found.In(language)}";
        return finding.At is { } at ? $"{text} | {at.File}:{at.Line}:{at.Column}" : text;
    }
}
