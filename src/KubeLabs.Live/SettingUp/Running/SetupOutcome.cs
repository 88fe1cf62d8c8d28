using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What became of setting up or resetting an exercise.</summary>
/// <param name="Steps">What was done, in order.</param>
/// <param name="Obstacles">What kept it from being done; then nothing was.</param>
/// <param name="Problem">Why it broke off; null where it did not.</param>
public sealed record SetupOutcome(ImmutableArray<SetupStep> Steps, ImmutableArray<SetupObstacle> Obstacles, LocalizedText? Problem)
{
    /// <summary>Whether everything was done.</summary>
    public bool IsDone => Obstacles.IsEmpty && Problem is null;
}

/// <summary>How a command deals with a cluster.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Timeout">The time for everything.</param>
/// <param name="Progress">Gets told what happens.</param>
public sealed record ClusterRun(TimeProvider Time, TimeSpan Timeout, Action<LocalizedText> Progress);
