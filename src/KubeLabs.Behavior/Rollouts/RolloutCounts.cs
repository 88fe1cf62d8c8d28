namespace KubeLabs.Behavior;

/// <summary>The Pods of a Deployment at one moment of a rollout, those being deleted not counted.</summary>
/// <param name="New">Pods of the new version.</param>
/// <param name="Old">Pods of the old version.</param>
/// <param name="Ready">Ready ones of both.</param>
public readonly record struct RolloutCounts(int New, int Old, int Ready)
{
    /// <summary>All of them.</summary>
    public int Total => New + Old;
}
