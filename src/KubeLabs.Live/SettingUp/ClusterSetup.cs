using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Sets an exercise up in a cluster. Everything is looked at before the first object is written.</summary>
public static class ClusterSetup
{
    // An object that needs another one after it is made on the second pass, as it is offline.
    private const int MostPasses = 3;

    /// <summary>Sets an exercise up, or brings it back.</summary>
    /// <param name="connection">The cluster.</param>
    /// <param name="wanted">What the exercise gives.</param>
    /// <param name="isForced">Whether objects of others are taken over.</param>
    /// <param name="run">The clock, the time and whom to tell.</param>
    /// <param name="cancellation">Breaks it off.</param>
    public static async Task<SetupOutcome> RunAsync(
        ClusterConnection connection, ExerciseObjects wanted, bool isForced, ClusterRun run, CancellationToken cancellation)
    {
        using var deadline = Deadline.Start(run.Time, run.Timeout);
        var store = new ObjectStore(ApiClient.Over(connection, deadline), cancellation);
        var (view, problem) = await SetupReader.ReadAsync(store, wanted);
        if (view is null) return new([], [], problem);
        var plan = SetupPlanner.Plan(wanted, view, isForced);
        if (!plan.Obstacles.IsEmpty) return new([], plan.Obstacles, null);
        return await ExecuteAsync(plan, new(store, wanted.Id, view.HasControllers, run.Progress));
    }

    private static async Task<SetupOutcome> ExecuteAsync(SetupPlan plan, SetupExecution execution)
    {
        var left = plan.Steps;
        LocalizedText? problem = null;
        for (var pass = 0; pass < MostPasses && !left.IsEmpty; pass++)
        {
            var later = ImmutableArray.CreateBuilder<PlannedStep>();
            foreach (var step in left)
            {
                var (wrong, isFinal) = await execution.TryAsync(step);
                if (wrong is null) continue;
                if (isFinal) return new(execution.Done, [], wrong);
                if (later.Count == 0) problem = wrong;
                later.Add(step);
            }

            left = later.ToImmutable();
        }

        return new(execution.Done, [], left.IsEmpty ? null : problem);
    }
}
