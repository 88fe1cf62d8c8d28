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
        if (loaded.Exercise is { } exercise) return Of(exercise);
        ExerciseProblems.Report(folder, loaded.Problems, context);
        return null;
    }

    private static ExerciseObjects Of(PreparedExercise exercise)
    {
        var (id, ns) = (exercise.Exercise.Id, exercise.Exercise.Namespace);
        var needsStorage = LiveQuery.Of(exercise, ns).Kinds.Contains(new("storage.k8s.io", "StorageClass"));
        return ExerciseObjects.Of(id, ns, exercise.Given, exercise.GivenKeys, needsStorage);
    }
}
