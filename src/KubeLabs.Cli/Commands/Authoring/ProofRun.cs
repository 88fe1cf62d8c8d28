using KubeLabs.Grading;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>Runs a tool for authors over exercises, one after the other; each uses all cores.</summary>
internal static class ProofRun
{
    public static int Run(ProofArguments arguments, CommandContext context)
    {
        var (targets, wrong) = OutputTargets.Parse(arguments.Output, ResultKinds.Proof, arguments.IsQuiet);
        if (wrong is { } text) return context.Fail(ExitStatus.Usage, text.En, text.Ko);
        if (ExerciseSearch.Open(arguments.Exercises, context) is not { } search) return ExitStatus.Usage;
        if (SolutionSearch.Find(arguments.Solutions, search.Root, context) is not { } solutions) return ExitStatus.Usage;
        if (Folders(arguments, search, context) is not { } folders) return ExitStatus.Usage;

        using var reports = new ReportRun();
        if (!reports.Open(targets, ResultKinds.Proof, context)) return ExitStatus.Usage;
        var authoring = new ExerciseAuthoring(context.Files, solutions, context.Clock.GetUtcNow());
        var status = ExitStatus.Done;
        for (var index = 0; index < folders.Count; index++)
        {
            Progress(index, folders, context);
            var report = Prove(authoring, folders[index], arguments, context);
            Progress(-1, folders, context);
            reports.Write(report);
            status = Math.Max(status, Status(report));
        }

        reports.End();
        return status;
    }

    private static int Status(ProofReport report) =>
        report.HasError ? ExitStatus.Failure : report.IsPassed ? ExitStatus.Done : ExitStatus.NotPassed;

    private static ProofReport Prove(ExerciseAuthoring authoring, ExerciseFolder folder, ProofArguments arguments, CommandContext context)
    {
        var started = context.Clock.GetTimestamp();
        var report = arguments.Tool switch
        {
            ProofTool.Lint => authoring.Lint(folder),
            ProofTool.Test => authoring.Test(folder),
            _ => authoring.Mutate(folder, arguments.Minimum),
        };
        return report with { Elapsed = context.Clock.GetElapsedTime(started) };
    }

    // Nothing looked at is never a success.
    private static List<ExerciseFolder>? Folders(ProofArguments arguments, ExerciseSearch search, CommandContext context)
    {
        if (arguments.Ids.IsEmpty)
        {
            var all = search.InRoot().ToList();
            if (all.Count > 0) return all;
            context.Fail(ExitStatus.Usage, "there is no exercise", "실습이 없습니다");
            return null;
        }

        var found = arguments.Ids.Select(search.Find).ToList();
        return found.Contains(null) ? null : found.ConvertAll(folder => folder!);
    }

    private static void Progress(int index, List<ExerciseFolder> folders, CommandContext context)
    {
        if (!context.IsTerminal) return;
        context.Error.Write(index < 0 ? "\r\u001b[K" : $"\r{index + 1}/{folders.Count} {folders[index].Id} …");
    }
}
