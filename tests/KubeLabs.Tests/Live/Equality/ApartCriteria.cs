using KubeLabs.Behavior;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Live.Equality;

/// <summary>
/// The criteria that an API server alone cannot decide. Offline the Pods of workloads are derived; on a cluster controllers make them, and
/// with them slices, budgets' status and volumes. So a criterion stands apart where its judgement reads Pods, or what follows from them,
/// while the state has Pods that a workload would have to make; and so does every criterion that requires one of these.
/// </summary>
internal static class ApartCriteria
{
    private static readonly GroupKind[] _made = [new("", "Pod"), new("discovery.k8s.io", "EndpointSlice")];

    public static HashSet<string> Of(PreparedExercise exercise, AppliedManifests applied, Submission submission)
    {
        var apart = new HashSet<string>(StringComparer.Ordinal);
        if (!applied.State.Pods.Any(pod => pod.Workload is not null)) return apart;
        foreach (var criterion in exercise.Exercise.Criteria)
        {
            var reads = new StateReads();
            var context = new CheckContext(exercise, submission, applied with { State = applied.State.Recording(reads) }, DateTimeOffset.UtcNow);
            criterion.Check.Evaluate(context);
            if (criterion.Requires.Any(apart.Contains) || reads.Objects.Any(read => _made.Contains(read.Kind))) apart.Add(criterion.Id);
        }

        return apart;
    }
}
