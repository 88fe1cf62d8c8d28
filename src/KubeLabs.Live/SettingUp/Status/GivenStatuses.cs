using System.Collections.Immutable;

namespace KubeLabs.Live;

/// <summary>Compares what an exercise gives with what is in a cluster.</summary>
internal static class GivenStatuses
{
    public static ImmutableArray<GivenStatus> Of(ExerciseObjects wanted, ClusterView view) =>
    [
        .. wanted.Objects
            .Where(given => !given.IsStandIn)
            .Select(given => given.IsNode && view.HasMachines ? OfNode(given, view) : OfObject(GivenPlacement.On(given, view), wanted.Id, view)),
    ];

    private static GivenStatus OfObject(GivenObject given, string exercise, ClusterView view)
    {
        var name = ObjectNames.Of(given.Key);
        if (view.Objects.GetValueOrDefault(given.Key) is not { } live) return new(name, GivenPresence.Missing, []);
        if (given.IsImplied) return new(name, GivenPresence.Present, []);
        ImmutableArray<string> changes = [.. AppliedMerge.ChangedPaths(given, live).Select(path => path.ToString())];
        var isOurs = SetupLabels.ExerciseOf(live) == exercise;
        if (changes.IsEmpty && (isOurs || !given.Type.IsNamespaced)) return new(name, GivenPresence.Present, []);
        return new(name, isOurs ? GivenPresence.Changed : GivenPresence.Foreign, changes);
    }

    private static GivenStatus OfNode(GivenObject given, ClusterView view)
    {
        var name = ObjectNames.Of(given.Key);
        if (NodePlanner.Player(given.Item.Name, view.Nodes) is not { } node) return new(name, GivenPresence.Missing, []);
        var (change, obstacles) = NodePlanner.Compare(given, node);
        var lacking = change.Labels.Select(label => $"{label.Key}={label.Value}").Concat(change.Taints.Select(taint => taint.ToString()));
        ImmutableArray<string> details = [NodePlanner.NameOf(node), .. lacking, .. obstacles.Select(obstacle => obstacle.Message.En)];
        return new(name, change.IsEmpty && obstacles.IsEmpty ? GivenPresence.Present : GivenPresence.Changed, details);
    }
}
