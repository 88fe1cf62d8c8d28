using System.Globalization;
using System.Xml;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>What a tool for authors says of an exercise as a suite. A warning is a passed case.</summary>
internal static class JUnitProof
{
    public static void Write(XmlWriter writer, ProofReport report, ReportContext context)
    {
        var name = $"{JsonProof.Word(report.Tool)} {report.ExerciseId}";
        var cases = report.Cases.Select(item => ToCase(item, name, context.Language)).ToList();
        if (report.Score is { } score) cases.Add(ToCase(score, name, report, context.Language));
        (string Name, string Value)[] properties = [("kubelabs", Versions.KubeLabs), ("kubernetes", Versions.Kubernetes)];
        new JUnitSuite(name, context.At, report.Elapsed, properties, cases).Write(writer);
    }

    private static JUnitCase ToCase(ProofCase item, string suite, Language language)
    {
        var at = item.At is { } place ? string.Create(CultureInfo.InvariantCulture, $"{place.File}:{place.Line}:{place.Column}: ") : "";
        var outcome = item.Outcome switch
        {
            ProofOutcome.Failed => "failure",
            ProofOutcome.Error => "error",
            _ => null,
        };
        return outcome is null
            ? new(item.Name, suite, null, "", "")
            : new(item.Name, suite, outcome, at + item.Message.In(language),
                string.Join('\n', item.Details.Select(detail => detail.In(language))));
    }

    private static JUnitCase ToCase(MutationScore score, string suite, ProofReport report, Language language)
    {
        var text = ProofLabels.Summary(report).In(language);
        return score.IsEnough ? new("score", suite, null, "", "") : new("score", suite, "failure", text, "");
    }
}
