namespace KubeLabs.Behavior;

/// <summary>The arithmetic of disruption budgets. Source: the disruption controller.</summary>
public static class DisruptionBudgets
{
    /// <summary>The status of a budget over these Pods.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="pods">The Pods of the cluster; those that the budget does not select are left out.</param>
    public static BudgetStatus Status(DisruptionBudgetView budget, IEnumerable<GuardedPod> pods)
    {
        var guarded = pods.Where(pod => budget.Guards(pod.Pod)).ToList();
        var healthy = guarded.Count(pod => pod.IsReady && !pod.IsTerminating);
        if (budget.IsReported) return Reported(budget, healthy);
        if (budget.MaxUnavailable is null && budget.MinAvailable is { IsPercent: false } least)
            return Of(healthy, least.Number, guarded.Count);

        var (expected, failure) = ExpectedScale(guarded);
        if (failure is not null) return new(healthy, 0, 0, 0) { Failure = failure };
        if (budget.MaxUnavailable is { } most) return Of(healthy, Math.Max(expected - most.Of(expected, roundUp: true), 0), expected);
        return budget.MinAvailable is { } share ? Of(healthy, share.Of(expected, roundUp: true), expected) : Of(healthy, 0, 0);
    }

    // What the controller asks for is its own; how many are ready is the question.
    private static BudgetStatus Reported(DisruptionBudgetView budget, long healthy)
    {
        var status = budget.Object.Root["status"];
        foreach (var condition in status?["conditions"] is { } list ? list.Items : [])
        {
            if (condition["type"]?.AsString() == "DisruptionAllowed" && condition["reason"]?.AsString() == "SyncFailed")
                return new(healthy, 0, 0, 0) { Failure = condition["message"]?.AsString() ?? "" };
        }

        return Of(healthy, status?["desiredHealthy"]?.AsInteger() ?? 0, status?["expectedPods"]?.AsInteger() ?? 0);
    }

    // No Pods, none allowed: a budget whose first Pods are just appearing must not let them go.
    private static BudgetStatus Of(long healthy, long desired, long expected) =>
        new(healthy, desired, expected > 0 ? Math.Max(healthy - desired, 0) : 0, expected);

    // Shares are of what the controllers shall run, not of what runs; bare Pods have none and do not count.
    private static (long Expected, string? Failure) ExpectedScale(List<GuardedPod> pods)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var expected = 0L;
        foreach (var pod in pods)
        {
            if (pod.Controller.Length == 0 || !known.Add(pod.Controller)) continue;
            if (pod.Scale is not { } scale) return (0, $"found no controllers for pod \"{pod.Pod.Name}\"");
            expected += scale;
        }

        return (expected, null);
    }
}
