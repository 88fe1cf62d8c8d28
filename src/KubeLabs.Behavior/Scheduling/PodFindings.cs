using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>Why the default scheduler does not place a Pod at all.</summary>
internal static class PodFindings
{
    public static ImmutableArray<PodFinding> Of(PodView pod, SchedulingCluster cluster)
    {
        var findings = ImmutableArray.CreateBuilder<PodFinding>();
        if (pod.IsFinished) findings.Add(Finished(pod));
        if (pod.Spec.NodeName.Length > 0) findings.Add(NodeName(pod.Spec.NodeName, cluster));
        if (!pod.Spec.SchedulingGates.IsEmpty) findings.Add(Gated(pod.Spec.SchedulingGates));
        if (pod.Spec.SchedulerName != PodSpecView.DefaultScheduler) findings.Add(OtherScheduler(pod.Spec.SchedulerName));
        return findings.ToImmutable();
    }

    private static PodFinding Finished(PodView pod) => new(
        PodFact.Finished,
        new($"Pod {pod.FullName} has run to its end.", $"{pod.FullName} 파드는 이미 실행을 마쳤습니다."),
        FieldPath.Root.Child("status", "phase"));

    private static PodFinding NodeName(string name, SchedulingCluster cluster)
    {
        var field = FieldPath.Root.Child("spec", "nodeName");
        return cluster.Nodes.Any(n => string.Equals(n.Name, name, StringComparison.Ordinal))
            ? new(PodFact.NodeNameSet, new(
                $"The Pod names node {name} itself (spec.nodeName), so no scheduler chooses its node.",
                $"파드가 spec.nodeName으로 {name} 노드를 직접 지정했으므로 스케줄러가 노드를 고르지 않습니다."), field)
            : new(PodFact.NodeNotFound, new(
                $"The Pod names node {name} itself (spec.nodeName), and there is no such node.",
                $"파드가 spec.nodeName으로 {name} 노드를 직접 지정했지만 그런 노드가 없습니다."), field);
    }

    private static PodFinding Gated(ImmutableArray<string> gates) => new(
        PodFact.Gated,
        new(
            $"The Pod waits for its scheduling gates to be removed: {string.Join(", ", gates)}.",
            $"파드는 스케줄링 게이트가 제거되기를 기다립니다: {string.Join(", ", gates)}."),
        FieldPath.Root.Child("spec", "schedulingGates"));

    private static PodFinding OtherScheduler(string name) => new(
        PodFact.OtherScheduler,
        new(
            $"The Pod asks for scheduler {name}, so the default scheduler leaves it alone.",
            $"파드가 {name} 스케줄러를 지정했으므로 기본 스케줄러는 이 파드를 배치하지 않습니다."),
        FieldPath.Root.Child("spec", "schedulerName"));
}
