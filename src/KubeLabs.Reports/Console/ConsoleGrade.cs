using System.Globalization;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>The console report of one submission.</summary>
internal sealed class ConsoleGrade(ConsolePage page, Language language)
{
    // A person reads no more of one kind; programs get all of it.
    private const int MostFindings = 20;

    public void Write(GradedSubmission graded)
    {
        var report = graded.Report;
        page.Fit(report.Criteria.Select(criterion => criterion.Id), Labels.FirstColumn.Select(label => label.In(language)));
        page.Line($"{report.ExerciseTitle.In(language)} ({report.ExerciseId}){(graded.Student is { } name ? $" - {name}" : "")}", Paint.Bold);
        if (report.Cluster is { } cluster) page.Line(Labels.OnCluster(cluster).In(language), Paint.Dim);
        page.Gap();
        var points = 0;
        foreach (var criterion in report.Criteria) points = Math.Max(points, Points(criterion).Length);
        foreach (var criterion in report.Criteria) Write(criterion, points);
        WriteProblems(report);
        WriteVerdict(report);
    }

    private void Write(CriterionResult criterion, int width)
    {
        var (mark, paint) = Mark(criterion.Status);
        page.Marked(mark, paint, criterion.Id, Points(criterion).PadLeft(width), criterion.Title.In(language));
        if (criterion.Status == CriterionStatus.Skipped) page.Labelled(Labels.Skipped.In(language), Labels.Unmet(criterion.Unmet).In(language));
        if (criterion.Status == CriterionStatus.NotApplicable) page.Labelled(Labels.NotApplicable.In(language), Labels.NotHere.In(language));
        var label = criterion.Status == CriterionStatus.Error ? Labels.Error : Labels.Why;
        foreach (var finding in criterion.Findings.Take(MostFindings)) ConsoleFinding.Write(page, finding, label, language);
        WriteRest(criterion.Findings.Length);
        if (criterion.Hint is { } hint) page.Labelled(Labels.Hint.In(language), hint.In(language));
    }

    // What the API server refused stands at its criterion already, where the exercise has it.
    private void WriteProblems(GradeReport report)
    {
        var isTold = report.Criteria.Any(criterion => criterion is { Id: Exercise.AcceptedId, Status: CriterionStatus.Failed });
        var problems = report.Problems.Where(problem => !isTold || problem.Severity == Severity.Warning).ToList();
        if (problems.Count > 0) page.Gap();
        foreach (var problem in problems.Take(MostFindings)) ConsoleFinding.Write(page, problem, language);
        WriteRest(problems.Count);
    }

    private void WriteRest(int count)
    {
        if (count > MostFindings) page.Labelled("…", Labels.More(count - MostFindings).In(language));
    }

    private void WriteVerdict(GradeReport report)
    {
        var (verdict, paint) = report.Status switch
        {
            ReportStatus.Passed => (Labels.Passed, Paint.Green),
            ReportStatus.Failed => (Labels.NotPassed, Paint.Red),
            _ => (report.MaxScore == 0 ? Labels.NoCriteria : Labels.NotJudged, Paint.Yellow),
        };
        page.Gap();
        page.Line($"{Labels.Points(report.Score, report.MaxScore).In(language)}: {verdict.In(language)}", paint);
        page.Line(ConsoleFooter.Of(report.At, $"{report.ExerciseId} {Short(report.Digest)}"), Paint.Dim);
    }

    private static string Points(CriterionResult criterion) => criterion switch
    {
        { MaxPoints: 0 } => "",
        { Status: CriterionStatus.NotApplicable } => "-",
        _ => string.Create(CultureInfo.InvariantCulture, $"{criterion.Points}/{criterion.MaxPoints}"),
    };

    private static (string Mark, Paint Paint) Mark(CriterionStatus status) => status switch
    {
        CriterionStatus.Passed => ("✓", Paint.Green),
        CriterionStatus.Failed => ("✗", Paint.Red),
        CriterionStatus.Error => ("!", Paint.Yellow),
        _ => ("–", Paint.Dim),
    };

    private static string Short(string digest) => digest.Length > 19 ? digest[..19] : digest;
}
