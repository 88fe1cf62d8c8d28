using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// The replicas that an autoscaler comes to under a load that stays: each step asks the metrics, takes the most that any of them wants,
/// and goes as far as bounds and policies let it; the load is then spread over the new replicas. The steps are far enough apart for every
/// stabilization window and policy period to be over. Source: the documentation "Horizontal Pod Autoscaling", and <c>horizontal.go</c>.
/// </summary>
public sealed class AutoscalerModel(AutoscalerView autoscaler, AutoscalerTarget target)
{
    private const int MostSteps = 1000;

    /// <summary>The replicas at which it stands still; null where it cannot compute any at the start.</summary>
    /// <param name="replicas">The replicas at the start.</param>
    /// <param name="uses">What each Pod uses at the start. A resource that is not named is idle.</param>
    public long? Settle(long replicas, ImmutableArray<ResourceUse> uses)
    {
        var current = replicas;
        for (var step = 0; step < MostSteps; step++)
        {
            if (Step(current, Spread(uses, replicas, current)) is not { } next) return step == 0 ? null : current;
            if (next == current) return current;
            current = next;
        }

        return current;
    }

    /// <summary>One step: the replicas after it; null where the metrics give no answer.</summary>
    /// <param name="current">The replicas now; 0 means that scaling is off.</param>
    /// <param name="uses">What each Pod uses now.</param>
    public long? Step(long current, ImmutableArray<ResourceUse> uses)
    {
        if (current == 0 && autoscaler.MinReplicas > 0) return null;
        if (current > autoscaler.MaxReplicas) return autoscaler.MaxReplicas;
        if (current < autoscaler.MinReplicas) return autoscaler.MinReplicas;
        return Wanted(current, uses) is { } wanted ? Limited(current, wanted) : null;
    }

    // The most that any metric wants counts. Where one gives no answer, the others may scale up, but nothing is scaled down.
    private long? Wanted(long current, ImmutableArray<ResourceUse> uses)
    {
        long? most = null;
        var isUnknown = false;
        foreach (var metric in autoscaler.Metrics)
        {
            if (Replicas(metric, current, uses) is { } replicas) most = Math.Max(most ?? 0, replicas);
            else isUnknown = true;
        }

        return isUnknown && most < current ? null : most;
    }

    private long? Replicas(MetricView metric, long current, ImmutableArray<ResourceUse> uses)
    {
        if (!metric.IsResource || current > int.MaxValue) return null;
        var request = target.Request(metric.Name, metric.Container);
        var percent = 0m;
        foreach (var use in uses)
        {
            if (use.Resource == metric.Name) percent = use.Percent;
        }

        // Without a request there is no telling how much a load in per cent is: then only an idle Pod is known.
        if (request is null && (metric.Utilization is not null || percent > 0)) return null;
        ImmutableArray<PodLoad> pods = [
            .. Enumerable.Repeat(new PodLoad((request ?? 0) * percent / 100, request ?? 0), (int)Math.Min(current, MostSteps))];
        return metric.AverageValue is { } average
            ? ReplicaCalculator.ByAverageValue(current, average, pods, autoscaler.Tolerances)
            : ReplicaCalculator.ByUtilization(current, metric.Utilization ?? 0, pods, autoscaler.Tolerances);
    }

    private long Limited(long current, long wanted)
    {
        var bounded = Math.Clamp(wanted, autoscaler.MinReplicas, Math.Max(autoscaler.MinReplicas, autoscaler.MaxReplicas));
        if (bounded > current) return Math.Max(current, Math.Min(bounded, autoscaler.Up.Limit(current)));
        return bounded < current ? Math.Min(current, Math.Max(bounded, autoscaler.Down.Limit(current))) : current;
    }

    private static ImmutableArray<ResourceUse> Spread(ImmutableArray<ResourceUse> uses, long before, long now) =>
        [.. uses.Select(use => use with { Percent = now == 0 ? 0 : use.Percent * before / now })];
}
