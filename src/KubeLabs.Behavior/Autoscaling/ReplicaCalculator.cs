using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// How many replicas a metric asks for: the ready Pods times the ratio of usage to target, rounded up. Pods without a metric count as if
/// they used all of their request when it goes down, and nothing when it goes up; Pods that are not ready count nothing when it goes up.
/// Where that turns the direction round, or the ratio is near one, nothing changes. Source: the documentation "Horizontal Pod
/// Autoscaling", "Algorithm details", and the controller's <c>replica_calculator.go</c>.
/// </summary>
public static class ReplicaCalculator
{
    /// <summary>The replicas for a target in per cent of the requests; null where there is no usage to go by.</summary>
    /// <param name="current">The replicas now.</param>
    /// <param name="target">The target in per cent.</param>
    /// <param name="pods">The Pods.</param>
    /// <param name="tolerances">The tolerances.</param>
    public static long? ByUtilization(long current, long target, ImmutableArray<PodLoad> pods, Tolerances tolerances) =>
        Compute(current, pods, tolerances, pod => pod.Request * Math.Max(100, target) / 100, counted => Utilization(counted, target));

    /// <summary>The replicas for a target as an average amount; null where there is no usage to go by.</summary>
    /// <param name="current">The replicas now.</param>
    /// <param name="target">The target in thousandths.</param>
    /// <param name="pods">The Pods.</param>
    /// <param name="tolerances">The tolerances.</param>
    public static long? ByAverageValue(long current, decimal target, ImmutableArray<PodLoad> pods, Tolerances tolerances) =>
        Compute(current, pods, tolerances, _ => target, counted =>
            target <= 0 ? null : (double)decimal.Floor(counted.Sum(pod => pod.Usage!.Value) / counted.Count) / (double)target);

    private static double? Utilization(List<PodLoad> pods, long target)
    {
        var requests = pods.Sum(pod => pod.Request);
        if (requests <= 0 || target <= 0) return null;
        return (double)decimal.Floor(pods.Sum(pod => pod.Usage!.Value) * 100 / requests) / target;
    }

    private static long? Compute(
        long current, ImmutableArray<PodLoad> pods, Tolerances tolerances, Func<PodLoad, decimal> whenLow, Func<List<PodLoad>,
            double?> ratioOf)
    {
        var counted = pods.Where(pod => pod is { IsReady: true, Usage: not null }).ToList();
        if (counted.Count == 0 || ratioOf(counted) is not { } ratio) return null;
        var ready = counted.Count;
        var missing = pods.Where(pod => pod is { IsReady: true, Usage: null }).ToList();
        var unready = pods.Where(pod => !pod.IsReady).ToList();
        var countsUnready = unready.Count > 0 && ratio > 1.0;
        if (!countsUnready && missing.Count == 0) return tolerances.Holds(ratio) ? current : Ceiling(ratio * ready);

        if (ratio < 1.0) counted.AddRange(missing.Select(pod => pod with { Usage = whenLow(pod) }));
        else if (ratio > 1.0) counted.AddRange(missing.Select(pod => pod with { Usage = 0 }));
        if (countsUnready) counted.AddRange(unready.Select(pod => pod with { Usage = 0 }));
        return ratioOf(counted) is { } again ? Checked(current, ratio, again, counted.Count, tolerances) : null;
    }

    private static long Checked(long current, double before, double after, int pods, Tolerances tolerances)
    {
        if (tolerances.Holds(after) || (before < 1.0 && after > 1.0) || (before > 1.0 && after < 1.0)) return current;
        var replicas = Ceiling(after * pods);
        return (after < 1.0 && replicas > current) || (after > 1.0 && replicas < current) ? current : replicas;
    }

    private static long Ceiling(double value) => (long)Math.Min(Math.Ceiling(value), int.MaxValue);
}
