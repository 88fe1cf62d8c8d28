using KubeLabs.Grading;
using KubeLabs.Live;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>Grades what is on a live cluster. Nothing is written to it.</summary>
internal static class LiveGradeRun
{
    /// <summary>Grades, reports and returns the exit status.</summary>
    public static int Run(PreparedExercise exercise, GradeArguments arguments, LiveTimes times, ReportRun reports, CommandContext context)
    {
        var started = context.Clock.GetTimestamp();
        var opened = context.Clusters(context).Open(new(arguments.Live.KubeConfig, arguments.Live.Context));
        if (opened.Snapshots is not { } cluster) return context.Fail(ExitStatus.Usage, opened.Problem!.Value.En, opened.Problem.Value.Ko);
        using var disposed = cluster;
        foreach (var warning in cluster.Warnings) context.Warn(warning.En, warning.Ko);
        var source = new ClusterSource(cluster.Context, arguments.Namespace ?? exercise.Exercise.Namespace);
        var rounds = new LiveRounds(exercise, source, cluster, times, context.Clock, new(context, arguments.IsQuiet));
        var outcome = rounds.RunAsync(context.Interruption()).GetAwaiter().GetResult();
        // Without a verdict there is no report: an empty one would look like something that was judged.
        if (outcome.Report is { } report)
        {
            reports.Write(new GradedSubmission(report) { Elapsed = context.Clock.GetElapsedTime(started) });
            reports.End();
        }

        return Status(outcome, context);
    }

    private static int Status(LiveOutcome outcome, CommandContext context)
    {
        if (outcome.Failure is { } failure)
            context.Fail(ExitStatus.Failure, $"the cluster did not answer: {failure.En}", $"클러스터가 응답하지 않았습니다: {failure.Ko}");
        if (outcome.IsStopped) return context.Fail(ExitStatus.Failure, "stopped before the end", "끝나기 전에 중단되었습니다");
        return outcome is { Failure: null, Report: { } report } ? GradeRun.Status(report.Status) : ExitStatus.Failure;
    }
}
