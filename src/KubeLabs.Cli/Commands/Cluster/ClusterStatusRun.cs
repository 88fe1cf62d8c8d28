using System.Text.Json;
using KubeLabs.Live;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>Shows what is set up in a cluster.</summary>
internal static class ClusterStatusRun
{
    public static int Run(ClusterArguments arguments, CommandContext context)
    {
        ExerciseObjects? wanted = null;
        if (arguments.Exercise is not null && (wanted = ClusterExercise.Load(arguments.Exercise, arguments.Exercises, context)) is null)
            return ExitStatus.Usage;
        using var session = ClusterSession.Open(arguments, context);
        if (session is null) return ExitStatus.Usage;
        if (session.Wait(stop => ClusterStatus.ReadAsync(session.Connection, wanted, session.Run, stop)) is not { } report) return ExitStatus.Failure;
        var name = session.Connection.Context;
        if (arguments.IsJson) ClusterOutput.Json(context, writer => Write(writer, report, name));
        else if (!arguments.IsQuiet) Write(report, name, context);
        if (report.Problem is { } problem) return context.Fail(ExitStatus.Failure, problem.En, problem.Ko);
        return report.Objects.All(item => item.Presence == GivenPresence.Present) ? ExitStatus.Done : ExitStatus.NotPassed;
    }

    private static void Write(ClusterReport report, string name, CommandContext context)
    {
        var page = new ConsolePage(new(context.Output, ResultKinds.None, context.Language, context.Clock.GetUtcNow()) { HasColor = context.HasColor });
        page.Line($"{context.Say("context   ", "컨텍스트  ")}{name}");
        page.Line($"{context.Say("server    ", "서버      ")}{report.Server}");
        if (report.Version.Length > 0) page.Line($"{context.Say("version   ", "버전      ")}{report.Version}");
        if (report.Version.Length > 0) page.Line($"{context.Say("exercises ", "실습      ")}{Exercises(report, context)}");
        if (!report.Objects.IsEmpty) page.Gap();
        page.Fit(report.Objects.Select(item => item.Object), []);
        foreach (var (item, presence, details) in report.Objects)
        {
            var (mark, paint) = presence == GivenPresence.Present ? ("✓", Paint.Green) : ("✗", Paint.Red);
            page.Marked(mark, paint, item, Word(presence, context), string.Join(", ", details));
        }

        page.Flush();
    }

    private static string Exercises(ClusterReport report, CommandContext context) => report.Exercises.IsEmpty
        ? context.Say("none", "없음")
        : string.Join(", ", report.Exercises.Select(pair => $"{pair.Key} ({pair.Value})"));

    private static string Word(GivenPresence presence, CommandContext context) => presence switch
    {
        GivenPresence.Present => context.Say("there", "있음"),
        GivenPresence.Missing => context.Say("missing", "없음"),
        GivenPresence.Changed => context.Say("changed", "바뀜"),
        _ => context.Say("not made by setup", "setup이 만든 것이 아님"),
    };

    private static void Write(Utf8JsonWriter writer, ClusterReport report, string name)
    {
        writer.WriteString("context", name);
        writer.WriteString("server", report.Server);
        writer.WriteString("version", report.Version);
        writer.WriteBoolean("reachable", report.Version.Length > 0);
        writer.WriteStartObject("exercises");
        foreach (var (exercise, count) in report.Exercises) writer.WriteNumber(exercise, count);
        writer.WriteEndObject();
        writer.WriteStartArray("objects");
        foreach (var (item, presence, details) in report.Objects)
        {
            writer.WriteStartObject();
            writer.WriteString("object", item);
            writer.WriteString("presence", JsonNamingPolicy.CamelCase.ConvertName(presence.ToString()));
            writer.WriteStartArray("details");
            foreach (var detail in details) writer.WriteStringValue(detail);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
