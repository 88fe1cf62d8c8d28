using System.Globalization;
using System.Xml;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>The API server's answers to a file as a suite.</summary>
internal static class JUnitValidation
{
    public static void Write(XmlWriter writer, ValidatedFile file, ReportContext context)
    {
        var cases = file.Documents.Select(document => ToCase(document, context.Language)).ToList();
        (string Name, string Value)[] properties = [("kubelabs", Versions.KubeLabs), ("kubernetes", Versions.Kubernetes)];
        new JUnitSuite(file.File, context.At, TimeSpan.Zero, properties, cases).Write(writer);
    }

    private static JUnitCase ToCase(ValidatedDocument document, Language language)
    {
        var number = (document.Document + 1).ToString(CultureInfo.InvariantCulture);
        var name = document.Document < 0 ? document.File : $"{number} {document.Kind} {document.Name}".TrimEnd();
        var lines = document.Problems.Select(problem => Line(problem, language)).ToList();
        var first = document.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error)?.Message.In(language) ?? "";
        return document.IsAccepted
            ? new(name, document.File, null, "", "")
            : new(name, document.File, "failure", first, string.Join('\n', lines));
    }

    private static string Line(SubmissionProblem problem, Language language)
    {
        var at = problem.At is { Line: > 0 } place ? $"{place.Line}:{place.Column} " : "";
        var field = problem.Field.Length > 0 ? $"{problem.Field}: " : "";
        return at + field + problem.Message.In(language);
    }
}
