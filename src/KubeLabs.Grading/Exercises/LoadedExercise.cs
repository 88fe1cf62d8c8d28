using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What became of loading an exercise.</summary>
/// <param name="Exercise">The exercise, ready to judge; null where it is wrong.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record LoadedExercise(PreparedExercise? Exercise, ImmutableArray<Problem> Problems);
