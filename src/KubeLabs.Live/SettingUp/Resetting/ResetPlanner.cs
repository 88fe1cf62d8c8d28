using System.Collections.Immutable;
using KubeLabs.Behavior;

namespace KubeLabs.Live;

/// <summary>Tells what set-up made from what is the learner's, and what goes with what.</summary>
internal static class ResetPlanner
{
    public static ResetPlan Plan(ExerciseObjects wanted, ResetView view)
    {
        var given = wanted.Objects.Select(item => item.Key).ToHashSet();
        ImmutableArray<LiveItem> targets =
            [.. view.Labelled.Where(item => IsOurs(item, wanted.Id, item => given.Contains(item.Key))).OrderBy(Order)];
        var going = targets.Where(item => item.IsNamespace).Select(item => item.Key.Name).ToHashSet();
        var ours = targets.Select(item => item.Key).ToHashSet();
        ImmutableArray<LiveItem> doomed = [.. view.Contents.Where(item => going.Contains(item.Key.Namespace))];
        var others = view.Contents.Where(item => !ours.Contains(item.Key) && IsWritten(item)).ToList();
        return new()
        {
            Targets = targets,
            Players = [.. view.Nodes.Where(node => NodePatch.NoteOf(node.Root, wanted.Id) is not null)],
            Doomed = doomed,
            Lost = Names(others.Where(item => going.Contains(item.Key.Namespace))),
            Remaining = Names(others.Where(item => !going.Contains(item.Key.Namespace) && SetupLabels.ExerciseOf(item.Root).Length == 0)),
            HasControllers = view.HasControllers,
            HasMachines = view.HasMachines,
        };
    }

    // Nothing of Kubernetes itself, whatever label it carries.
    private static bool IsOurs(LiveItem item, string exercise, Predicate<LiveItem> isGiven) =>
        SetupLabels.ExerciseOf(item.Root) == exercise
        && !ContextGuard.IsSystem(item.IsNamespace ? item.Key.Name : item.Key.Namespace)
        && !item.IsControlled
        && (isGiven(item) || SetupLabels.IsMade(item.Root));

    private static bool IsWritten(LiveItem item) =>
        !item.IsControlled
        && BuiltInCluster.State.Find(item.Key) is null
        && item.Key is not ({ Group: "", Kind: "ServiceAccount", Name: "default" } or { Group: "", Kind: "ConfigMap", Name: "kube-root-ca.crt" });

    private static int Order(LiveItem item) => item.IsNode ? 2 : item.IsNamespace ? 1 : 0;

    private static ImmutableArray<string> Names(IEnumerable<LiveItem> items) =>
        [.. items.OrderBy(item => item.Key).Select(item => ObjectNames.Of(item.Key))];
}
