using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Looks at a cluster: whether it answers, and what is set up in it. Nothing is written.</summary>
public static class ClusterStatus
{
    /// <summary>Reads how a cluster is.</summary>
    /// <param name="connection">The cluster.</param>
    /// <param name="wanted">The exercise to compare with; null for none.</param>
    /// <param name="run">The clock and the time.</param>
    /// <param name="cancellation">Breaks it off.</param>
    public static async Task<ClusterReport> ReadAsync(
        ClusterConnection connection, ExerciseObjects? wanted, ClusterRun run, CancellationToken cancellation)
    {
        using var deadline = Deadline.Start(run.Time, run.Timeout);
        var store = new ObjectStore(ApiClient.Over(connection, deadline), cancellation);
        var report = new ClusterReport(connection.Client.BaseAddress!.GetLeftPart(UriPartial.Authority), "", [], [], null);
        var version = await store.ReadAsync("/version");
        if (version.Problem is { } silence) return report with { Problem = silence };
        report = report with { Version = version.Object.Text("gitVersion") };

        var (exercises, problem) = await ExercisesAsync(store);
        report = report with { Exercises = exercises, Problem = problem };
        if (wanted is null || problem is not null) return report;
        var (view, unread) = await SetupReader.ReadAsync(store, wanted);
        return view is null ? report with { Problem = unread } : report with { Objects = GivenStatuses.Of(wanted, view) };
    }

    private static async Task<(ImmutableArray<KeyValuePair<string, int>> Exercises, LocalizedText? Problem)> ExercisesAsync(ObjectStore store)
    {
        var kinds = SetupKinds.Of(null);
        var (items, problem) = await LiveLists.ReadAsync(store, kinds, "", SetupLabels.Exercise, _ => false);
        if (problem is not null) return ([], problem);
        var (nodes, unread) = await LiveLists.ReadAsync(store, kinds.Where(type => type.Type is { Group: "", Kind: "Node" }), "", "", _ => false);
        if (unread is not null) return ([], unread);
        var found = items
            .Where(item => !item.IsControlled && SetupLabels.IsMade(item.Root))
            .Select(item => SetupLabels.ExerciseOf(item.Root))
            .Concat(nodes.SelectMany(node => NodePatch.ExercisesOf(node.Root)));
        return ([.. found.CountBy(name => name).OrderBy(pair => pair.Key, StringComparer.Ordinal)], null);
    }
}
