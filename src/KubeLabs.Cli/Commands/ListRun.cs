using System.Text.Json;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>Lists exercises. One that is wrong is named, and does not hide the others.</summary>
internal static class ListRun
{
    private static readonly string[] _formats = ["console", "json"];
    private static readonly string[] _levels = ["beginner", "intermediate", "advanced"];

    public static int Run(string? topic, string? level, string format, string? folder, CommandContext context)
    {
        if (!_formats.Contains(format))
            return context.Fail(ExitStatus.Usage, $"list has no output format \"{format}\"; it has console and json", $"list 명령에 \"{format}\" 출력 형식이 없습니다. console과 json이 있습니다");
        if (level is not null && !_levels.Contains(level))
            return context.Fail(ExitStatus.Usage, $"there is no level \"{level}\": beginner, intermediate, advanced", $"\"{level}\" 수준이 없습니다. beginner, intermediate, advanced가 있습니다");
        if (ExerciseSearch.Open(folder, context) is not { } search) return ExitStatus.Usage;
        var folders = search.All().ToList();
        if (topic is not null && folders.All(found => found.Topic != topic))
        {
            var topics = string.Join(", ", folders.Select(found => found.Topic).Distinct());
            return context.Fail(ExitStatus.Usage, $"there is no topic \"{topic}\": {topics}", $"\"{topic}\" 주제가 없습니다. 있는 주제: {topics}");
        }

        var (found, status) = Read(folders.Where(item => topic is null || item.Topic == topic), context);
        var shown = found.Where(exercise => level is null || LevelOf(exercise) == level).ToList();
        if (format == "json") WriteJson(shown, context);
        else ExerciseTable.Write(shown, context);
        return status;
    }

    /// <summary>The word of a level.</summary>
    public static string LevelOf(Exercise exercise) => _levels[(int)exercise.Level];

    private static (List<Exercise> Found, int Status) Read(IEnumerable<ExerciseFolder> folders, CommandContext context)
    {
        var loader = new ExerciseLoader(context.Files);
        var (found, status) = (new List<Exercise>(), ExitStatus.Done);
        foreach (var folder in folders)
        {
            var (exercise, problems) = loader.ReadDefinition(folder);
            if (exercise is not null) found.Add(exercise);
            else status = ExerciseProblems.Report(folder, problems, context);
        }

        return (found, status);
    }

    private static void WriteJson(IEnumerable<Exercise> exercises, CommandContext context)
    {
        using var writer = new Utf8JsonWriter(context.Output, Reports.JsonSettings.Options);
        writer.WriteStartObject();
        writer.WriteString("schema", "kubelabs.dev/exercises/v1");
        writer.WriteStartArray("exercises");
        foreach (var exercise in exercises) Write(writer, exercise, context.Language);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        context.Output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter writer, Exercise exercise, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("id", exercise.Id);
        writer.WriteString("topic", exercise.Topic);
        writer.WriteString("title", exercise.Title.In(language));
        writer.WriteString("level", LevelOf(exercise));
        writer.WriteNumber("minutes", exercise.Minutes);
        writer.WriteNumber("points", exercise.Criteria.Sum(criterion => criterion.Points));
        writer.WriteEndObject();
    }
}
