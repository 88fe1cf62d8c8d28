using System.Globalization;

namespace KubeLabs.Behavior;

/// <summary>The eviction of Pods under disruption budgets. Source: the eviction subresource of Pods.</summary>
public static class Evictions
{
    private const string TooMany = "Cannot evict pod as it would violate the pod's disruption budget.";

    /// <summary>What the server answers to the eviction of one Pod.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="pods">Every Pod of the cluster, this one among them.</param>
    /// <param name="budgets">The budgets of the cluster.</param>
    public static EvictionAnswer Answer(GuardedPod pod, IReadOnlyList<GuardedPod> pods, IEnumerable<DisruptionBudgetView> budgets)
    {
        if (!pod.IsRunning || pod.IsTerminating) return new(true, "");
        var guards = budgets.Where(budget => budget.Guards(pod.Pod)).ToList();
        string[] names = [.. guards.Select(budget => budget.Object.Name)];
        if (guards.Count == 0) return new(true, "");
        if (guards.Count > 1)
            return new(false, "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.", names);
        var status = DisruptionBudgets.Status(guards[0], pods);
        if (!pod.IsReady && MayGoUnready(guards[0], status)) return new(true, "", names);
        return status.DisruptionsAllowed > 0 ? new(true, "", names) : new(false, Refusal(names[0], status), names);
    }

    // An unready Pod is not counted as healthy, so its going takes nothing from those that are.
    private static bool MayGoUnready(DisruptionBudgetView budget, BudgetStatus status) =>
        budget.LetsUnhealthyGo || (status.CurrentHealthy >= status.DesiredHealthy && status.DesiredHealthy > 0);

    private static string Refusal(string budget, BudgetStatus status)
    {
        if (status.Failure is { } failure)
            return $"{TooMany} The disruption budget {budget} does not allow evicting pods currently because it failed sync: {failure}";
        return status.CurrentHealthy <= status.DesiredHealthy
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{TooMany} The disruption budget {budget} needs {status.DesiredHealthy} healthy pods and has {status.CurrentHealthy} currently")
            : $"{TooMany} The disruption budget {budget} does not allow evicting pods currently";
    }
}
