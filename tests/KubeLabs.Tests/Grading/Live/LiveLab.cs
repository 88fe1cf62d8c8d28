using KubeLabs.Behavior;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Live;

/// <summary>Live clusters for tests, written as a server would tell them.</summary>
internal static class LiveLab
{
    public static ClusterSource Source { get; } = new("kind-lab", "default");

    /// <summary>A cluster that was asked for what an exercise needs.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="yaml">The objects.</param>
    /// <param name="answer">The answers; every question stays unasked where null.</param>
    /// <param name="unknown">What could not be read.</param>
    public static ClusterState State(
        PreparedExercise exercise, string yaml, Func<Observation, ObservationAnswer>? answer = null, params IReadOnlyCollection<UnknownObjects> unknown)
    {
        var query = LiveQuery.Of(exercise, Source.Namespace);
        var answers = answer is null ? [] : query.Observations.ToDictionary(question => question, answer);
        return ClusterState.OfLive(Objects(yaml), new(query, [.. unknown], answers));
    }

    /// <summary>The objects of a text.</summary>
    public static IEnumerable<KubeObject> Objects(string yaml) => ManifestReader.Read(new("cluster", SourceKind.Cluster, yaml)).Documents
        .Where(document => document.Root is MappingNode)
        .Select(document => Object((MappingNode)document.Root!));

    public static GradeReport Grade(PreparedExercise exercise, ClusterState state) => Grader.Grade(exercise, state, Source, Lab.Now);

    /// <summary>What one check says to a cluster.</summary>
    public static CriterionResult Check(
        string check, string yaml, Func<Observation, ObservationAnswer>? answer = null, params IReadOnlyCollection<UnknownObjects> unknown)
    {
        var exercise = Lab.Exercise(Lab.Definition(Lab.CriterionOf(check)));
        return Grade(exercise, State(exercise, yaml, answer, unknown)).Criteria[0];
    }

    /// <summary>A kind that the asking user may not list.</summary>
    public static UnknownObjects Forbidden(string group, string kind, string? ns = null) => new(
        new(group, kind),
        ns,
        UnknownCause.Forbidden,
        new($"list {kind} in {ns ?? "all namespaces"} is forbidden", $"{ns ?? "모든 네임스페이스"}에서 {kind} 조회가 금지됨"));

    private static KubeObject Object(MappingNode root) => new(
        GroupVersionKind.Of(root["apiVersion"]!.AsString()!, root["kind"]!.AsString()!),
        root["metadata"]!["namespace"]?.AsString() ?? "",
        root["metadata"]!["name"]!.AsString()!,
        root);
}
