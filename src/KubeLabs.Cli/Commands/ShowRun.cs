using KubeLabs.Grading;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>Shows an exercise: its task, and its criteria with their points.</summary>
internal static class ShowRun
{
    public static int Run(string? id, string? exercises, CommandContext context)
    {
        if (ExerciseSearch.Open(exercises, context)?.Find(id) is not { } folder) return ExitStatus.Usage;
        var (exercise, problems) = new ExerciseLoader(context.Files).ReadDefinition(folder);
        if (exercise is null) return ExerciseProblems.Report(folder, problems, context);
        var page = new ConsolePage(new(context.Output, ResultKinds.None, context.Language, context.Clock.GetUtcNow())
        {
            Width = context.WrapWidth,
            HasColor = context.HasColor,
        });
        if (TaskText.Read(folder, context) is { } task) MarkdownPlain.Write(page, task);
        WriteCriteria(page, exercise, context);
        page.Flush();
        return ExitStatus.Done;
    }

    private static void WriteCriteria(ConsolePage page, Exercise exercise, CommandContext context)
    {
        page.Gap();
        page.Line(context.Say("Criteria", "채점 항목"), Paint.Bold);
        page.Gap();
        page.Fit(exercise.Criteria.Select(criterion => criterion.Id), []);
        foreach (var criterion in exercise.Criteria)
        {
            var points = context.Say(criterion.Points == 1 ? "1 point " : $"{criterion.Points} points", $"{criterion.Points}점");
            page.Marked("•", Paint.Green, criterion.Id, points, criterion.Title.In(context.Language));
        }
    }
}
