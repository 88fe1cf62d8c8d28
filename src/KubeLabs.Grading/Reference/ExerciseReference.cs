using System.Globalization;
using System.Text;

namespace KubeLabs.Grading;

/// <summary>The learning path: all exercises by topic, the easy ones first, made of what each exercise says.</summary>
public static class ExerciseReference
{
    private const string Head = """
        # Exercises

        Made from the exercises by `ExerciseReference`; a test keeps it current. Within a topic the order is that of learning: by level, then by
        the minutes that an exercise takes. `kubelabs show ID` prints a task, `kubelabs start ID` begins it.

        연습문제 목록입니다. 주제마다 수준과 걸리는 시간 순서로 배웁니다. `kubelabs show ID` 명령은 과제를 보여 주고, `kubelabs start ID` 명령은 과제를 시작합니다.

        """;

    /// <summary>The whole page in Markdown, English with Korean beside it.</summary>
    /// <param name="exercises">All exercises, in any order.</param>
    public static string Markdown(IEnumerable<Exercise> exercises)
    {
        var page = new StringBuilder(Head);
        foreach (var topic in exercises.GroupBy(exercise => exercise.Topic).OrderBy(topic => topic.Key, StringComparer.Ordinal))
            Append(page, topic.Key, topic.OrderBy(exercise => exercise.Level).ThenBy(exercise => exercise.Minutes).ThenBy(exercise => exercise.Id, StringComparer.Ordinal));
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Append(StringBuilder page, string topic, IEnumerable<Exercise> exercises)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {topic}\n\n| exercise | level | minutes | title | 제목 |\n|---|---|---|---|---|\n");
        foreach (var exercise in exercises)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| [{exercise.Id}](../exercises/{topic}/{exercise.Id}/task.en.md) | {LevelOf(exercise)} | {exercise.Minutes} | {exercise.Title.En} | [{exercise.Title.Ko}](../exercises/{topic}/{exercise.Id}/task.ko.md) |\n");
        }
    }

    private static string LevelOf(Exercise exercise) => exercise.Level switch
    {
        Level.Beginner => "beginner · 초급",
        Level.Intermediate => "intermediate · 중급",
        _ => "advanced · 고급",
    };
}
