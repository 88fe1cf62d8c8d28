using System.Collections.Immutable;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Cli;

/// <summary>Says what is wrong with an exercise: its author's mistake, never the learner's.</summary>
internal static class ExerciseProblems
{
    public static int Report(ExerciseFolder folder, ImmutableArray<Problem> problems, CommandContext context)
    {
        var status = context.Fail(
            ExitStatus.Usage,
            $"the exercise {folder.Id} itself is wrong; its author has to correct it",
            $"{folder.Id} 실습 자체가 잘못되어 있습니다. 실습 작성자가 고쳐야 합니다");
        foreach (var problem in problems)
        {
            var at = problem.At.Source is { } source ? $"{source.Name}:{problem.At.Line}:{problem.At.Column}: " : "";
            context.Advise(at + problem.Message.En, at + problem.Message.Ko);
        }

        return status;
    }
}
