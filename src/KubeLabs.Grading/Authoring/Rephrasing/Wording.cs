using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A solution as its author put it, and what a rephrasing must know of its surroundings.</summary>
/// <param name="Documents">The documents in order.</param>
/// <param name="Exercise">The exercise.</param>
/// <param name="State">What is in the cluster with the solution applied.</param>
internal sealed record Wording(ImmutableArray<MappingNode> Documents, PreparedExercise Exercise, ClusterState State)
{
    /// <summary>The namespace of objects that name none.</summary>
    public string Namespace => Exercise.Exercise.Namespace;

    /// <summary>The wording of a solution.</summary>
    public static Wording Of(AuthoredAnswer solution, PreparedExercise exercise) => Of(solution.Submission, exercise);

    /// <summary>The wording of a submission that is accepted.</summary>
    public static Wording Of(Submission submission, PreparedExercise exercise)
    {
        var applied = exercise.Application.Apply(exercise.Given, [.. submission.Documents], exercise.Exercise.Namespace);
        return new([.. submission.Documents.Select(document => document.Root).OfType<MappingNode>()], exercise, applied.State);
    }

    /// <summary>The built-in kind of a document, or null.</summary>
    public static ResourceType? TypeOf(MappingNode document) =>
        document["apiVersion"]?.AsString() is { } version && document["kind"]?.AsString() is { } kind
            ? SchemaCatalog.BuiltIn.Find(GroupVersionKind.Of(version, kind))
            : null;

    /// <summary>Whether a document is about an object that is given or in the starter.</summary>
    public bool IsGiven(MappingNode document) => KeyOf(document) is { } key && Exercise.Starter.Find(key) is not null;

    /// <summary>The object that a document becomes, or null.</summary>
    public KubeObject? Stored(MappingNode document) => KeyOf(document) is { } key ? State.Find(key) : null;

    private ObjectKey? KeyOf(MappingNode document)
    {
        if (TypeOf(document) is not { } type || document["metadata"]?["name"]?.AsString() is not { } name) return null;
        var ns = type.IsNamespaced ? document["metadata"]?["namespace"]?.AsString() ?? Namespace : "";
        return new(type.Type.Group, type.Type.Kind, ns, name);
    }
}
