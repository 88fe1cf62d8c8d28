using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Everything that a check may read.</summary>
/// <param name="Exercise">The exercise with its given state.</param>
/// <param name="Submission">What the learner handed in.</param>
/// <param name="Applied">The submission, applied over the given state.</param>
/// <param name="Now">The moment of grading.</param>
public sealed record CheckContext(PreparedExercise Exercise, Submission Submission, AppliedManifests Applied, DateTimeOffset Now)
{
    /// <summary>What is in the cluster after the submission.</summary>
    public ClusterState State => Applied.State;

    /// <summary>The same for explanations: on a live cluster a judgement does not rest on what is read of it here.</summary>
    public ClusterState Known => Live?.State ?? State;

    /// <summary>Whether a live cluster is judged.</summary>
    public bool IsLive => Live is not null;

    /// <summary>The namespace of objects that name none.</summary>
    public string Namespace => Live?.Namespace ?? Exercise.Exercise.Namespace;

    /// <summary>The exercise on a live cluster; null where manifests are judged.</summary>
    internal LiveExercise? Live { get; init; }

    /// <summary>What was in the cluster before the learner began.</summary>
    internal ClusterState Before => Live?.Baseline ?? Exercise.Given;

    /// <summary>Whether the learner made an object: wrote it, or on a live cluster is the only one who can have made it.</summary>
    public bool IsOwn(KubeObject item) => Live?.IsOwn(item) ?? item.Root.Position.IsInSubmission;

    /// <summary>An object as the exercise gives it; null for one that it does not give.</summary>
    public KubeObject? GivenOf(KubeObject item) => Live is null ? Exercise.Given.Find(item.Key) : Live.GivenOf(item.Key);

    /// <summary>The object that a name stands for, or null.</summary>
    public KubeObject? Find(ObjectName name) => Find(KindGroups.Of(name.Kind), name.Namespace, name.Name);

    /// <summary>An object of a kind by name; the namespace is the exercise's where null.</summary>
    public KubeObject? Find(GroupKind kind, string? ns, string name) =>
        State.Find(kind.Group, kind.Kind, ns ?? Namespace, name) ?? State.Find(kind.Group, kind.Kind, "", name);

    /// <summary>
    /// What the API server refused of the fields that a check reads of an object, as findings. A criterion that reads a refused field
    /// fails with that cause.
    /// </summary>
    /// <param name="item">The object.</param>
    /// <param name="paths">The fields that are read; list indexes in them do not count.</param>
    public ImmutableArray<Finding> Refusals(KubeObject item, params IReadOnlyCollection<FieldPath> paths)
    {
        if (!Applied.Refusals.TryGetValue(item.Key, out var refusals)) return [];
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var refusal in refusals)
        {
            if (paths.Any(path => PathPattern.Overlap(refusal.Field, path))) findings.Add(ToFinding(refusal, item));
        }

        return findings.ToImmutable();
    }

    private static Finding ToFinding(RefusedField refusal, KubeObject item)
    {
        var message = ServerProblem.Explain(refusal.Message, refusal.Advice);
        return new(new LocalizedText(
            $"the API server refuses {refusal.Field}: {message.En}",
            $"API 서버가 {refusal.Field} 필드를 거부합니다: {message.Ko}"))
        {
            At = Place.Of(refusal.At, refusal.Field.ToString()) ?? Place.Of(item, refusal.Field),
            Object = ObjectReference.To(item),
        };
    }
}
