using KubeLabs.Live;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>Takes an exercise out of a cluster: first what would go is found out and confirmed.</summary>
internal static class ClusterResetRun
{
    public static int Run(ClusterArguments arguments, CommandContext context)
    {
        if (ClusterExercise.Load(arguments.Exercise, arguments.Exercises, context) is not { } wanted) return ExitStatus.Usage;
        using var session = ClusterSession.Open(arguments, context);
        if (session is null) return ExitStatus.Usage;
        if (session.Wait(stop => ClusterReset.PlanAsync(session.Connection, wanted, session.Run, stop)) is not { } planned) return ExitStatus.Failure;
        if (planned.Problem is { } problem) return context.Fail(ExitStatus.Failure, problem.En, problem.Ko);
        var plan = planned.Plan!;
        if (!plan.IsEmpty && !arguments.IsConfirmed && !Confirm(plan, context)) return ExitStatus.Usage;
        return Reset(plan, wanted.Id, session, arguments, context);
    }

    private static int Reset(ResetPlan plan, string exercise, ClusterSession session, ClusterArguments arguments, CommandContext context)
    {
        var outcome = plan.IsEmpty
            ? new([], [], null)
            : session.Wait(stop => ClusterReset.RunAsync(session.Connection, plan, exercise, session.Run, stop));
        if (outcome is null) return ExitStatus.Failure;
        if (plan.IsEmpty && !arguments.IsJson && !arguments.IsQuiet)
            context.Advise($"The exercise {exercise} is not set up here.", $"{exercise} 실습은 여기에 준비되어 있지 않습니다.");
        else ClusterOutput.Write(outcome, exercise, session.Connection.Context, arguments, context);
        if (outcome.Problem is { } wrong) return context.Fail(ExitStatus.Failure, wrong.En, wrong.Ko);
        if (!arguments.IsQuiet) SayRemaining(plan, context);
        return ExitStatus.Done;
    }

    // Nothing is deleted unless someone wants it.
    private static bool Confirm(ResetPlan plan, CommandContext context)
    {
        foreach (var name in plan.Deleted) context.Advise($"{name} goes", $"{name}: 삭제");
        foreach (var name in plan.Nodes) context.Advise($"{name} gets back what it had", $"{name}: 원래대로 되돌림");
        foreach (var name in plan.Lost)
            context.Advise($"{name} is yours and goes with its namespace", $"{name}: 직접 만든 오브젝트이지만 네임스페이스와 함께 삭제");
        if (!context.IsInteractive)
        {
            context.Fail(ExitStatus.Usage, "nothing was deleted: confirm it with --yes", "아무것도 삭제하지 않았습니다. --yes로 확인해 주십시오");
            return false;
        }

        context.Error.Write(context.Say("Delete all this? [y/N] ", "모두 삭제할까요? [y/N] "));
        using var reader = new StreamReader(context.Input());
        if (reader.ReadLine()?.Trim() is "y" or "Y" or "yes") return true;
        context.Advise("Nothing was deleted.", "아무것도 삭제하지 않았습니다.");
        return false;
    }

    private static void SayRemaining(ResetPlan plan, CommandContext context)
    {
        if (plan.Remaining.IsEmpty) return;
        context.Advise("Your own objects stay:", "직접 만든 오브젝트는 남아 있습니다:");
        foreach (var name in plan.Remaining) context.Error.WriteLine($"    {TerminalText.Escape(name)}");
    }
}
