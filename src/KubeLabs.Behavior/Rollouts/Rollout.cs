namespace KubeLabs.Behavior;

/// <summary>How a rollout goes.</summary>
/// <param name="Stuck">Where it stands still while no new Pod becomes ready.</param>
/// <param name="MinReady">The fewest ready Pods of the whole rollout.</param>
/// <param name="MaxTotal">The most Pods of the whole rollout.</param>
/// <param name="MaxTotalFromStuck">The most Pods from where it stood still to the end.</param>
/// <param name="IsFinished">Whether it ends with every replica new and ready.</param>
public sealed record Rollout(RolloutCounts Stuck, int MinReady, int MaxTotal, int MaxTotalFromStuck, bool IsFinished);
