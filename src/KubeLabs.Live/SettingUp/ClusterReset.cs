using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Takes away what set-up made for an exercise, and nothing else.</summary>
public static class ClusterReset
{
    /// <summary>Finds out what a reset would do; or why that cannot be told.</summary>
    public static async Task<(ResetPlan? Plan, LocalizedText? Problem)> PlanAsync(
        ClusterConnection connection, ExerciseObjects wanted, ClusterRun run, CancellationToken cancellation)
    {
        using var deadline = Deadline.Start(run.Time, run.Timeout);
        var (view, problem) = await ResetReader.ReadAsync(new(ApiClient.Over(connection, deadline), cancellation), wanted);
        return view is null ? (null, problem) : (ResetPlanner.Plan(wanted, view), null);
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
