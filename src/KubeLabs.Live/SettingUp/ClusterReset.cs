using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Takes away what set-up made for an exercise, and nothing else.</summary>
public static class ClusterReset
{
    /// <summary>Finds out what a reset would do; or why that cannot be told.</summary>
    public static async Task<PlannedReset> PlanAsync(
        ClusterConnection connection, ExerciseObjects wanted, ClusterRun run, CancellationToken cancellation)
    {
        using var deadline = Deadline.Start(run.Time, run.Timeout);
        var (view, problem) = await ResetReader.ReadAsync(new(ApiClient.Over(connection, deadline), cancellation), wanted);
        return view is null ? new(null, problem) : new(ResetPlanner.Plan(wanted, view), null);
    }

    /// <summary>Does what was planned, and waits until it is gone.</summary>
    public static async Task<SetupOutcome> RunAsync(
        ClusterConnection connection, ResetPlan plan, string exercise, ClusterRun run, CancellationToken cancellation)
    {
        using var deadline = Deadline.Start(run.Time, run.Timeout);
        var store = new ObjectStore(ApiClient.Over(connection, deadline), cancellation);
        return await new ResetExecution(store, plan, exercise, run.Progress).RunAsync();
    }
}

/// <summary>What a reset would do, or why that cannot be told.</summary>
/// <param name="Plan">The plan; null where the cluster could not be read.</param>
/// <param name="Problem">Why; null where there is a plan.</param>
public sealed record PlannedReset(ResetPlan? Plan, LocalizedText? Problem);
