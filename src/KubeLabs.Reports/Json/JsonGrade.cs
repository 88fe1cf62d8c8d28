using System.Text.Json;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>A graded submission as JSON, version 1.</summary>
internal static class JsonGrade
{
    public static void Write(Utf8JsonWriter writer, GradedSubmission graded, Language language)
    {
        var report = graded.Report;
        writer.WriteStartObject();
        writer.WriteString("schema", "kubelabs.dev/report/v1");
        writer.WriteString("kubelabs", Versions.KubeLabs);
        writer.WriteString("kubernetes", Versions.Kubernetes);
        JsonParts.Text(writer, "student", graded.Student);
        WriteExercise(writer, report);
        writer.WriteString("at", UtcMoment.Rfc3339(report.At));
        WriteSource(writer, report);
        writer.WriteString("status", Word(report.Status));
        writer.WriteBoolean("passed", report.IsPassed);
        writer.WriteNumber("score", report.Score);
        writer.WriteNumber("maxScore", report.MaxScore);
        writer.WriteStartArray("criteria");
        foreach (var criterion in report.Criteria) Write(writer, criterion, language);
        writer.WriteEndArray();
        writer.WriteStartArray("problems");
        foreach (var problem in report.Problems) Write(writer, problem, language);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteExercise(Utf8JsonWriter writer, GradeReport report)
    {
        writer.WriteStartObject("exercise");
        writer.WriteString("id", report.ExerciseId);
        writer.WriteString("digest", report.Digest);
        writer.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter writer, GradeReport report)
    {
        writer.WriteStartObject("source");
        if (report.Cluster is { } cluster)
        {
            writer.WriteString("kind", "cluster");
            JsonParts.Text(writer, "context", cluster.Context);
            writer.WriteString("namespace", cluster.Namespace);
            writer.WriteEndObject();
            return;
        }

        writer.WriteString("kind", "manifests");
        writer.WriteStartArray("paths");
        foreach (var path in report.Paths) writer.WriteStringValue(path);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, CriterionResult criterion, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("id", criterion.Id);
        writer.WriteString("title", criterion.Title.In(language));
        writer.WriteString("status", Word(criterion.Status));
        if (criterion.Status == CriterionStatus.Skipped) writer.WriteString("reason", "requires");
        writer.WriteNumber("points", criterion.Points);
        writer.WriteNumber("maxPoints", criterion.MaxPoints);
        if (criterion.Status == CriterionStatus.Skipped) WriteUnmet(writer, criterion);
        writer.WriteStartArray("findings");
        foreach (var finding in criterion.Findings) Write(writer, finding, language);
        writer.WriteEndArray();
        JsonParts.Text(writer, "hint", criterion.Hint, language);
        writer.WriteEndObject();
    }

    private static void WriteUnmet(Utf8JsonWriter writer, CriterionResult criterion)
    {
        writer.WriteStartArray("requires");
        foreach (var id in criterion.Unmet) writer.WriteStringValue(id);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Finding finding, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("message", finding.Message.In(language));
        JsonParts.Text(writer, "expected", finding.Expected, language);
        JsonParts.Text(writer, "found", finding.Found, language);
        JsonParts.Place(writer, finding.At);
        JsonParts.Object(writer, finding.Object);
        JsonParts.Text(writer, "path", finding.Field);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SubmissionProblem problem, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("severity", JsonParts.Word(problem.Severity));
        writer.WriteString("file", problem.File);
        writer.WriteNumber("document", problem.Document);
        JsonParts.Text(writer, "kind", problem.Kind);
        JsonParts.Text(writer, "name", problem.Name);
        JsonParts.ProblemBody(writer, problem, language);
        writer.WriteEndObject();
    }

    private static string Word(ReportStatus status) => status switch
    {
        ReportStatus.Passed => "passed",
        ReportStatus.Failed => "failed",
        _ => "error",
    };

    private static string Word(CriterionStatus status) => status switch
    {
        CriterionStatus.Passed => "passed",
        CriterionStatus.Failed => "failed",
        CriterionStatus.Skipped => "skipped",
        CriterionStatus.NotApplicable => "notApplicable",
        _ => "error",
    };
}
