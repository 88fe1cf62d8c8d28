using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>An exercise as its <c>exercise.yaml</c> says it.</summary>
/// <param name="Id">Its name, unique over all topics.</param>
/// <param name="Topic">The folder that it is in.</param>
/// <param name="Title">Its title.</param>
/// <param name="Level">How hard it is.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Notes">The study notes that it is derived from.</param>
/// <param name="Namespace">The namespace of objects that name none.</param>
/// <param name="PassMark">The share of the points that passes, in per cent.</param>
/// <param name="MayChange">The parts of given objects that the task asks to change.</param>
/// <param name="Criteria">What an answer is judged by.</param>
public sealed record Exercise(
    string Id,
    string Topic,
    LocalizedText Title,
    Level Level,
    int Minutes,
    ImmutableArray<string> Notes,
    string Namespace,
    int PassMark,
    ImmutableArray<MayChange> MayChange,
    ImmutableArray<Criterion> Criteria)
{
    /// <summary>The criterion that the API server accepts the submission. An answer that fails it never passes.</summary>
    public const string AcceptedId = "accepted";

    /// <summary>The criterion that given objects stay as they are. Every exercise has it, without points.</summary>
    public const string GivenKeptId = "given-kept";

    /// <summary>What the task leaves to the learner, for those who prove the exercise.</summary>
    public ImmutableArray<FreePath> Free { get; init; } = [];

    /// <summary>The admission plugins that are off in this exercise, by the names that kube-apiserver gives them.</summary>
    public ImmutableArray<string> WithoutAdmission { get; init; } = [];
}
