using KubeLabs.Grading;
using KubeLabs.Manifests;
using KubeLabs.Reports;

namespace KubeLabs.Cli;

/// <summary>Makes a folder to work in. Everything is looked at before the first file is written.</summary>
internal static class StartRun
{
    public static int Run(string? id, string? target, bool force, string? exercises, CommandContext context)
    {
        if (ExerciseSearch.Open(exercises, context)?.Find(id) is not { } folder) return ExitStatus.Usage;
        var (exercise, problems) = new ExerciseLoader(context.Files).ReadDefinition(folder);
        if (exercise is null) return ExerciseProblems.Report(folder, problems, context);
        var into = string.IsNullOrEmpty(target) ? folder.Id : target;
        if (context.Files.KindOf(into) == FileKind.File)
            return context.Fail(ExitStatus.Usage, $"{into} is a file, not a folder", $"{into} 경로는 폴더가 아니라 파일입니다");

        var files = WorkFolder.Files(folder, into, context);
        var present = files.Where(file => IsOther(file, context)).Select(file => file.To).ToList();
        if (present.Count > 0 && !force) return NewFiles.Refuse(present, context);
        try
        {
            foreach (var file in files) NewFiles.Write(file.To, file.Read(context), context);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return context.Fail(ExitStatus.Usage, $"{into} cannot be written: {exception.Message}", $"{into} 폴더에 쓸 수 없습니다: {exception.Message}");
        }

        SayNext(exercise, files, into, context);
        return ExitStatus.Done;
    }

    private static bool IsOther(WorkFile file, CommandContext context) => context.Files.KindOf(file.To) switch
    {
        FileKind.Missing => false,
        FileKind.Folder => true,
        _ => !file.Read(context).AsSpan().SequenceEqual(new WorkFile(file.To, file.To).Read(context)),
    };

    private static void SayNext(Exercise exercise, IReadOnlyList<WorkFile> files, string into, CommandContext context)
    {
        var page = new ConsolePage(new(context.Output, ResultKinds.None, context.Language, context.Clock.GetUtcNow()) { HasColor = context.HasColor });
        page.Line(exercise.Title.In(context.Language), Paint.Bold);
        page.Gap();
        foreach (var file in files) page.Line($"  {file.To}");
        page.Gap();
        page.Line(context.Say($"Read the task in {into}/task.md and write your manifests into this folder. Then:", $"{into}/task.md 파일의 과제를 읽고 이 폴더에 매니페스트를 작성하십시오. 그다음 채점합니다:"));
        page.Line($"  kubelabs grade {exercise.Id} {into}");
        page.Flush();
    }
}
