using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Decides what set-up does, from what an exercise gives and what is in the cluster.</summary>
internal static class SetupPlanner
{
    /// <param name="wanted">What the exercise gives.</param>
    /// <param name="view">What is in the cluster.</param>
    /// <param name="isForced">Whether objects of others are taken over.</param>
    public static SetupPlan Plan(ExerciseObjects wanted, ClusterView view, bool isForced)
    {
        var steps = ImmutableArray.CreateBuilder<PlannedStep>();
        var obstacles = ImmutableArray.CreateBuilder<SetupObstacle>();
        foreach (var given in wanted.Objects)
        {
            if (given.IsNode && view.HasMachines) PlanNode(given, wanted.Id, view, steps, obstacles);
            else PlanObject(given, wanted.Id, view, steps, obstacles);
        }

        return new(steps.ToImmutable(), [.. obstacles.Where(obstacle => !isForced || !obstacle.IsForceable)]);
    }

    private static void PlanObject(
        GivenObject given,
        string exercise,
        ClusterView view,
        ImmutableArray<PlannedStep>.Builder steps,
        ImmutableArray<SetupObstacle>.Builder obstacles)
    {
        var live = view.Objects.GetValueOrDefault(given.Key);
        if (live is not null && IsLeftAlone(given, live, exercise))
        {
            if (!given.IsStandIn) steps.Add(new KeepStep(given.Key));
            return;
        }

        if (Obstacle(given, live, exercise) is { } obstacle) obstacles.Add(obstacle);
        steps.Add(given.IsNode ? new StandInStep(given) : new ApplyStep(GivenPlacement.On(given, view)));
    }

    private static SetupObstacle? Obstacle(GivenObject given, MappingNode? live, string exercise)
    {
        if (ContextGuard.IsSystem(given.IsNamespace ? given.Item.Name : given.Item.Namespace)) return SetupObstacle.System(given.Key);
        if (live is null) return null;
        if (live["metadata"].Has("deletionTimestamp")) return SetupObstacle.Ending(given.Key);
        var owner = SetupLabels.ExerciseOf(live);
        if (owner != exercise) return SetupObstacle.Foreign(given.Key, owner);
        return AppliedMerge.Of(given, live, exercise).Fault is { } fault ? SetupObstacle.Unmergeable(given.Key, fault) : null;
    }

    private static bool IsLeftAlone(GivenObject given, MappingNode live, string exercise)
    {
        if (SetupLabels.ExerciseOf(live) == exercise) return false;
        if (given.IsImplied) return !live["metadata"].Has("deletionTimestamp");
        return IsOfEveryone(given) && AppliedMerge.SaysAll(given, live);
    }

    // What a cluster has once for all who use it: classes, definitions of kinds, and what the model gives to every cluster.
    private static bool IsOfEveryone(GivenObject given) =>
        BuiltInCluster.State.Find(given.Key) is not null
        || (!given.Type.IsNamespaced && (given.Item.Type.Group, given.Item.Kind) is not
            (("", "Namespace") or ("", "Node") or ("", "PersistentVolume")));

    private static void PlanNode(
        GivenObject given,
        string exercise,
        ClusterView view,
        ImmutableArray<PlannedStep>.Builder steps,
        ImmutableArray<SetupObstacle>.Builder obstacles)
    {
        if (NodePlanner.Player(given.Item.Name, view.Nodes) is not { } node)
        {
            obstacles.Add(SetupObstacle.NoNode(given.Item.Name, exercise));
            return;
        }

        obstacles.AddRange(NodePlanner.Compare(given, node).Obstacles);
        steps.Add(new NodeStep(given, NodePlanner.NameOf(node)));
    }
}
