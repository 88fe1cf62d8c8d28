using System.Globalization;
using System.Xml;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>A graded submission as a suite. The grader's or the cluster's fault is an error, never a failure.</summary>
internal static class JUnitGrade
{
    public static void Write(XmlWriter writer, GradedSubmission graded, Language language)
    {
        var report = graded.Report;
        var name = graded.Student is null ? report.ExerciseId : $"{report.ExerciseId}/{graded.Student}";
        var cases = report.Criteria.Select(criterion => ToCase(criterion, name, language)).ToList();
        new JUnitSuite(name, report.At, graded.Elapsed, Properties(report), cases).Write(writer);
    }

    private static (string Name, string Value)[] Properties(GradeReport report) =>
    [
        ("kubelabs", Versions.KubeLabs),
        ("kubernetes", Versions.Kubernetes),
        ("exercise", report.ExerciseId),
        ("digest", report.Digest),
        .. report.Cluster is { } cluster ? [("cluster", cluster.Name), ("namespace", cluster.Namespace)] : ((string, string)[])[],
        ("score", report.Score.ToString(CultureInfo.InvariantCulture)),
        ("maxScore", report.MaxScore.ToString(CultureInfo.InvariantCulture)),
        ("passed", report.IsPassed ? "true" : "false"),
    ];

    private static JUnitCase ToCase(CriterionResult criterion, string suite, Language language)
    {
        var name = $"{criterion.Id}: {criterion.Title.In(language)}";
        var body = FindingText.All(criterion.Findings, criterion.Hint, language);
        var first = criterion.Findings.IsDefaultOrEmpty ? "" : criterion.Findings[0].Message.In(language);
        return criterion.Status switch
        {
            CriterionStatus.Passed => new(name, suite, null, "", ""),
            CriterionStatus.Failed => new(name, suite, "failure", first, body),
            CriterionStatus.Error => new(name, suite, "error", first, body),
            CriterionStatus.Skipped => new(name, suite, "skipped", Labels.Unmet(criterion.Unmet).In(language), ""),
            _ => new(name, suite, "skipped", Labels.NotHere.In(language), ""),
        };
    }
}
