using KubeLabs.Grading;
using KubeLabs.Live;

namespace KubeLabs.Cli;

/// <summary>What an exercise puts into a cluster.</summary>
internal static class ClusterExercise
{
    /// <summary>Loads it; null after it was said what is wrong.</summary>
    public static ExerciseObjects? Load(string? id, string? exercises, CommandContext context)
    {
        if (ExerciseSearch.Open(exercises, context)?.Find(id) is not { } folder) return null;
        var loaded = new ExerciseLoader(context.Files).Load(folder);
        if (loaded.Exercise is { } exercise)
            return ExerciseObjects.Of(exercise.Exercise.Id, exercise.Exercise.Namespace, exercise.Given, exercise.GivenKeys);
        ExerciseProblems.Report(folder, loaded.Problems, context);
        return null;
    }
}
