using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>Says on standard error what is still open while a grading waits, each time that it changes.</summary>
internal sealed class LiveProgress(CommandContext context, bool isQuiet)
{
    private string _last = "";

    /// <summary>The criteria that have not passed.</summary>
    public void Open(GradeReport report)
    {
        var open = string.Join(", ", report.Criteria.Where(IsOpen).Select(criterion => criterion.Id));
        Say(new($"waiting for: {open}", $"기다리는 기준: {open}"));
    }

    /// <summary>The cluster gave no answer; the next round may.</summary>
    public void Silent(LocalizedText failure) => Say(new($"waiting: {failure.En}", $"기다리는 중: {failure.Ko}"));

    private static bool IsOpen(CriterionResult criterion) =>
        criterion.Status is CriterionStatus.Failed or CriterionStatus.Error or CriterionStatus.Skipped;

    private void Say(LocalizedText text)
    {
        if (isQuiet || text.En == _last) return;
        _last = text.En;
        context.Error.WriteLine(Reports.TerminalText.Escape(context.Say(text.En, text.Ko)));
    }
}
