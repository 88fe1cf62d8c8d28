using System.Collections.Immutable;
using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// The drain of a node as kubectl does it: all its Pods are evicted at once, those that a budget holds back again later. Pods of
/// DaemonSets and static Pods stay. Replacements become ready only when nothing more can be evicted, which is the worst case. Source: the
/// documentation "Safely Drain a Node", and the eviction API.
/// </summary>
public static class DrainSimulation
{
    private const string MirrorAnnotation = "kubernetes.io/config.mirror";

    /// <summary>Drains a node.</summary>
    /// <param name="node">Its name.</param>
    /// <param name="pods">Every Pod of the cluster.</param>
    /// <param name="budgets">The budgets of the cluster.</param>
    /// <param name="findsPlace">Whether the replacement of a Pod finds another node.</param>
    public static Drain Run(
        string node, ImmutableArray<GuardedPod> pods, ImmutableArray<DisruptionBudgetView> budgets, Func<GuardedPod, bool> findsPlace)
    {
        var steps = ImmutableArray.CreateBuilder<ImmutableArray<GuardedPod>>();
        steps.Add(pods);
        while (true)
        {
            var (before, evicted) = (pods, ImmutableArray.CreateBuilder<GuardedPod>());
            var blocked = ImmutableArray.CreateBuilder<(GuardedPod, EvictionAnswer)>();
            foreach (var pod in before.Where(pod => IsEvicted(pod, node)))
            {
                var answer = Evictions.Answer(pod, pods, budgets);
                if (!answer.IsAllowed) blocked.Add((pod, answer));
                if (!answer.IsAllowed) continue;
                evicted.Add(pod);
                pods = pods.Remove(pod);
                steps.Add(pods);
            }

            if (blocked.Count == 0 || evicted.Count == 0) return new(steps.ToImmutable(), blocked.ToImmutable());
            var replaced = evicted.Where(pod => pod.Controller.Length > 0 && findsPlace(pod));
            pods = pods.AddRange(replaced.Select((pod, index) => Replacement(pod, steps.Count + index)));
            steps.Add(pods);
        }
    }

    private static bool IsEvicted(GuardedPod pod, string node)
    {
        if (new PodView(pod.Pod).Spec.NodeName != node || pod.Controller.StartsWith("DaemonSet/", StringComparison.Ordinal)) return false;
        return pod.Pod.Metadata?["annotations"]?[MirrorAnnotation] is null;
    }

    private static GuardedPod Replacement(GuardedPod pod, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{pod.Pod.Name}-{number}");
        var root = pod.Pod.Root;
        if (root["spec"] is MappingNode spec) root = root.With("spec", spec.Without("nodeName"));
        if (root["metadata"] is MappingNode metadata)
            root = root.With("metadata", metadata.With("name", ScalarNode.Of(metadata.Position, name)));
        return pod with { Pod = new(pod.Pod.Type, pod.Pod.Namespace, name, root), IsReady = true };
    }
}
