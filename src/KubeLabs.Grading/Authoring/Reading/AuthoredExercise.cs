using System.Collections.Immutable;

namespace KubeLabs.Grading;

/// <summary>An exercise with what its author wrote to prove it.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="SolutionsPath">Where its solutions are looked for.</param>
/// <param name="Loaded">The exercise, or what is wrong with it.</param>
/// <param name="Solutions">Answers that earn full marks.</param>
/// <param name="Mistakes">Answers that fail what they name.</param>
internal sealed record AuthoredExercise(
    ExerciseFolder Folder,
    string SolutionsPath,
    LoadedExercise Loaded,
    ImmutableArray<AuthoredAnswer> Solutions,
    ImmutableArray<AuthoredAnswer> Mistakes)
{
    /// <summary>What is wrong with an exercise that does not load, as cases; none where it does.</summary>
    public ImmutableArray<ProofCase> LoadProblems() =>
    [
        .. Loaded.Problems.Select(problem => ProofCase.Failed("load", problem.Message) with { At = ProofPlaces.Of(problem.At) }),
    ];
}
