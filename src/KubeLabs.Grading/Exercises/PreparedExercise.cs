using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>
/// An exercise, ready to judge: its given objects are admitted once, and each submission is an overlay over them.
/// </summary>
public sealed class PreparedExercise
{
    private readonly Lazy<ClusterState> _starter;

    internal PreparedExercise(
        Exercise exercise, string digest, ManifestApplication application, AppliedManifests given, Lazy<ClusterState> starter)
    {
        Application = application;
        Exercise = exercise;
        Digest = digest;
        Given = given.State;
        GivenKeys = [.. given.Documents.Select(document => document.Verdict.Object!.Key).Distinct()];
        _starter = starter;
        Controllers = Given.List("networking.k8s.io", "IngressClass").Select(IngressRouter.ControllerOf).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The exercise.</summary>
    public Exercise Exercise { get; }

    /// <summary>Its content as <c>sha256:…</c>.</summary>
    public string Digest { get; }

    /// <summary>How manifests are applied in this exercise: with the admission plugins that it leaves on.</summary>
    public ManifestApplication Application { get; }

    /// <summary>What is in the cluster before the learner starts.</summary>
    public ClusterState Given { get; }

    /// <summary>The objects that the exercise itself gives, in their order.</summary>
    public ImmutableArray<ObjectKey> GivenKeys { get; }

    /// <summary>What would be in the cluster with the starter files applied.</summary>
    public ClusterState Starter => _starter.Value;

    /// <summary>The Ingress controllers that run, as the given IngressClasses name them.</summary>
    public IReadOnlyCollection<string> Controllers { get; }
}
