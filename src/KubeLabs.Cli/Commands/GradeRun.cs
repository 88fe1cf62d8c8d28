using KubeLabs.Grading;
using KubeLabs.Manifests;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>Grades one submission: the usage first, then the exercise, then the answer.</summary>
internal static class GradeRun
{
    public static int Run(GradeArguments arguments, CommandContext context)
    {
        var (targets, wrong) = OutputTargets.Parse(arguments.Output, ResultKinds.Grade, arguments.IsQuiet);
        if (wrong is { } text) return context.Fail(ExitStatus.Usage, text.En, text.Ko);
        if (ExerciseSearch.Open(arguments.Exercises, context)?.Find(arguments.Exercise) is not { } folder) return ExitStatus.Usage;
        if (!GradeSource.Check(arguments, context)) return ExitStatus.Usage;
        var times = arguments.Live.IsLive ? LiveTimes.Read(arguments.Live, context) : null;
        if (arguments.Live.IsLive && times is null) return ExitStatus.Usage;
        var loaded = new ExerciseLoader(context.Files).Load(folder);
        if (loaded.Exercise is not { } exercise) return ExerciseProblems.Report(folder, loaded.Problems, context);

        using var reports = new ReportRun();
        if (!reports.Open(targets, ResultKinds.Grade, context)) return ExitStatus.Usage;
        if (times is not null) return LiveGradeRun.Run(exercise, arguments, times, reports, context);
        var graded = Grade(exercise, arguments, context);
        reports.Write(graded);
        reports.End();
        return Status(graded.Report.Status);
    }

    private static GradedSubmission Grade(PreparedExercise exercise, GradeArguments arguments, CommandContext context)
    {
        var started = context.Clock.GetTimestamp();
        var input = arguments.Paths.Contains("-") ? context.Input() : Stream.Null;
        var submission = SubmissionReader.Read(arguments.Paths, context.Files, input);
        var report = Grader.Grade(exercise, submission, arguments.Paths, context.Clock.GetUtcNow(), arguments.Namespace);
        return new(report) { Elapsed = context.Clock.GetElapsedTime(started) };
    }

    /// <summary>The exit status of a verdict.</summary>
    public static int Status(ReportStatus status) => status switch
    {
        ReportStatus.Passed => ExitStatus.Done,
        ReportStatus.Failed => ExitStatus.NotPassed,
        _ => ExitStatus.Failure,
    };
}
