using System.Globalization;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Reports;

/// <summary>The console report of the tools for authors: a line for each exercise, and below it what is to be looked at.</summary>
internal sealed class ConsoleProof(ConsolePage page, Language language)
{
    private static readonly LocalizedText _label = new("", "");
    private int _passed;
    private int _failed;

    public void Write(ProofReport report)
    {
        if (report.IsPassed) _passed++;
        else _failed++;
        var (mark, paint) = report.IsPassed ? ("✓", Paint.Green) : ("✗", Paint.Red);
        page.TextColumn = 24;
        page.Marked(mark, paint, report.ExerciseId, "", ProofLabels.Summary(report).In(language));
        foreach (var item in report.Cases.Where(item => item.Outcome != ProofOutcome.Passed)) Write(item);
    }

    public void WriteEnd(DateTimeOffset at)
    {
        page.Gap();
        page.Line(ProofLabels.Exercises(_passed, _failed).In(language), _failed == 0 && _passed > 0 ? Paint.Green : Paint.Red);
        page.Line(ConsoleFooter.Of(at, ""), Paint.Dim);
    }

    private void Write(ProofCase item)
    {
        page.Labelled(item.Name, Place(item.At) + item.Message.In(language), item.Outcome == ProofOutcome.Warning
            ? Paint.Yellow
            : Paint.Red);
        foreach (var detail in item.Details) page.Labelled(_label.In(language), detail.In(language));
    }

    private static string Place(Place? at) => at switch
    {
        null => "",
        { Line: 0 } => $"{at.File}: ",
        _ => string.Create(CultureInfo.InvariantCulture, $"{at.File}:{at.Line}:{at.Column}: "),
    };
}
