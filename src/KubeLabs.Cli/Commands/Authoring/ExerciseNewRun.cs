using System.Text;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>Writes a new exercise. Everything is looked at before the first file is written.</summary>
internal static class ExerciseNewRun
{
    public static int Run(string? name, string exercises, string? solutions, bool force, CommandContext context)
    {
        if (name?.Split('/') is not [var topic, var id] || !ExerciseTemplate.IsName(topic) || !ExerciseTemplate.IsName(id))
        {
            return context.Fail(
                ExitStatus.Usage,
                "which exercise? Name it TOPIC/ID, in small letters, digits and dashes",
                "어느 실습입니까? TOPIC/ID 형식으로, 소문자와 숫자와 대시만 쓰십시오");
        }

        if (Taken(topic, id, exercises, context) is { } taken)
            return context.Fail(ExitStatus.Usage, $"the id {id} is taken: {taken}", $"이미 쓰이고 있는 ID입니다: {taken}");
        var files = ExerciseTemplate.Of(topic, id, exercises, solutions ?? SolutionSearch.Beside(exercises));
        var present = files.Select(file => file.Path).Where(path => context.Files.KindOf(path) != FileKind.Missing).ToList();
        if (present.Count > 0 && !force) return NewFiles.Refuse(present, context);
        try
        {
            foreach (var (path, text) in files) NewFiles.Write(path, Encoding.UTF8.GetBytes(text), context);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return context.Fail(ExitStatus.Usage, $"it cannot be written: {exception.Message}", $"쓸 수 없습니다: {exception.Message}");
        }

        SayNext(id, [.. files.Select(file => file.Path)], context);
        return ExitStatus.Done;
    }

    // Ids are unique over topics.
    private static string? Taken(string topic, string id, string exercises, CommandContext context) =>
        context.Files.KindOf(exercises) == FileKind.Folder
        && new ExerciseLibrary(exercises, context.Files).Find(id) is { } other
        && other.Topic != topic
            ? other.Path
            : null;

    private static void SayNext(string id, IReadOnlyList<string> paths, CommandContext context)
    {
        var page = new Reports.ConsolePage(new(context.Output, Reports.ResultKinds.None, context.Language, context.Clock.GetUtcNow()));
        foreach (var path in paths) page.Line($"  {path}");
        page.Gap();
        page.Line(context.Say("Change it piece by piece, and prove it again after each:", "하나씩 바꾸면서 그때마다 다시 검증하십시오:"));
        foreach (var tool in (string[])["lint", "test", "mutate"]) page.Line($"  kubelabs exercise {tool} {id}");
        page.Flush();
    }
}
