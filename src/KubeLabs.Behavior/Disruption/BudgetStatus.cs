namespace KubeLabs.Behavior;

/// <summary>What the disruption controller writes into the status of a budget.</summary>
/// <param name="CurrentHealthy">The ready Pods that it selects.</param>
/// <param name="DesiredHealthy">How many must stay ready.</param>
/// <param name="DisruptionsAllowed">How many may be evicted now.</param>
/// <param name="ExpectedPods">How many Pods there shall be.</param>
public sealed record BudgetStatus(long CurrentHealthy, long DesiredHealthy, long DisruptionsAllowed, long ExpectedPods)
{
    /// <summary>Why it could not be worked out, in the controller's words; nothing is allowed then. Else null.</summary>
    public string? Failure { get; init; }
}
