using System.Collections.Immutable;
using KubeLabs.Live;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>Sets an exercise up in a cluster.</summary>
internal static class ClusterSetupRun
{
    public static int Run(ClusterArguments arguments, CommandContext context)
    {
        if (ClusterExercise.Load(arguments.Exercise, arguments.Exercises, context) is not { } wanted) return ExitStatus.Usage;
        using var session = ClusterSession.Open(arguments, context);
        if (session is null) return ExitStatus.Usage;
        var outcome = session.Wait(stop => ClusterSetup.RunAsync(session.Connection, wanted, arguments.IsConfirmed, session.Run, stop));
        if (outcome is null) return ExitStatus.Failure;
        if (!outcome.Obstacles.IsEmpty) return Refuse(outcome.Obstacles, context);
        ClusterOutput.Write(outcome, wanted.Id, session.Connection.Context, arguments, context);
        if (outcome.Problem is { } problem) return context.Fail(ExitStatus.Failure, problem.En, problem.Ko);
        if (!arguments.IsQuiet && !arguments.IsJson) SayNext(wanted.Id, context);
        return ExitStatus.Done;
    }

    private static int Refuse(ImmutableArray<SetupObstacle> obstacles, CommandContext context)
    {
        var status = context.Fail(
            ExitStatus.Usage, "the exercise cannot be set up here; nothing was written", "여기에는 실습을 준비할 수 없어 아무것도 쓰지 않았습니다");
        foreach (var (name, message, _) in obstacles) context.Advise($"{name}: {message.En}", $"{name}: {message.Ko}");
        if (obstacles.Any(obstacle => obstacle.IsForceable))
        {
            context.Advise(
                "Use another cluster, delete what is in the way, or take it over with --force: then reset deletes it too.",
                "다른 클러스터를 쓰거나, 걸리는 오브젝트를 삭제하거나, --force로 넘겨받으십시오. 넘겨받은 것은 reset이 삭제합니다.");
        }

        return status;
    }

    private static void SayNext(string id, CommandContext context)
    {
        var page = new ConsolePage(new(context.Output, ResultKinds.None, context.Language, context.Clock.GetUtcNow()));
        page.Gap();
        page.Line(context.Say("Apply your answer with kubectl, and then:", "답안을 kubectl로 적용한 다음 채점합니다:"));
        page.Line($"  kubelabs grade {id} --live");
        page.Flush();
    }
}
