using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Does a reset, and remembers what became of each object.</summary>
internal sealed class ResetExecution(ObjectStore store, ResetPlan plan, string exercise, Action<LocalizedText> progress)
{
    private readonly List<SetupStep> _done = [];

    /// <summary>Deletes, takes back and waits; what was wrong is in the outcome.</summary>
    public async Task<SetupOutcome> RunAsync()
    {
        var going = plan.Targets.Where(item => item.IsNamespace).Select(item => item.Key.Name).ToHashSet();
        var problem = await DeleteAsync(plan.Targets.Where(item => !item.IsNode && !going.Contains(item.Key.Namespace)))
            ?? await TakeBackAsync();
        var ending = new ResetWaiting(store, plan, progress);
        problem ??= await ending.WaitAsync(plan.Targets.Where(item => !item.IsNode));

        // What was placed on a Node without a machine is gone by now.
        var nodes = plan.Targets.Where(item => item.IsNode).ToList();
        problem ??= await DeleteAsync(nodes) ?? await ending.WaitAsync(nodes);
        foreach (var item in plan.Targets.Where(item => going.Contains(item.Key.Namespace)))
        {
            if (problem is null) Say(ObjectNames.Of(item.Key), SetupAction.Deleted);
        }

        return new([.. _done], [], problem);
    }

    private async Task<LocalizedText?> DeleteAsync(IEnumerable<LiveItem> items)
    {
        // Pods without a machine have nobody to end them once their owner is gone, so it goes last.
        var propagation = plan is { HasControllers: true, HasMachines: false } ? "Foreground" : "Background";
        foreach (var item in items)
        {
            var answer = await store.DeleteAsync(item.Path, item.Uid, item.IsPod && !plan.HasMachines, propagation);

            // Another object of that name is not ours.
            if (answer.Problem is { } problem && !answer.IsMissing && !answer.IsConflict)
                return new($"{ObjectNames.Of(item.Key)}: {problem.En}", $"{ObjectNames.Of(item.Key)}: {problem.Ko}");
            Say(ObjectNames.Of(item.Key), SetupAction.Deleted);
        }

        return null;
    }

    private async Task<LocalizedText?> TakeBackAsync()
    {
        foreach (var node in plan.Players)
        {
            for (var live = node.Root; ;)
            {
                if (NodePatch.NoteOf(live, exercise) is not { } note) break;
                var answer = await store.PatchAsync(node.Path, NodePatch.TakeBack(live, note, exercise));
                if (answer.Problem is null) break;
                var again = answer.IsConflict && await store.PauseAsync() ? await store.ReadAsync(node.Path) : answer;
                if (again.Object is null) return again.IsMissing ? null : answer.Problem;
                live = again.Object;
            }

            Say(ObjectNames.Of(node.Key), SetupAction.TakenBack);
        }

        return null;
    }

    private void Say(string name, SetupAction action)
    {
        _done.Add(new(name, action));
        progress(action == SetupAction.Deleted ? new($"{name} deleted", $"{name} 삭제됨") : new($"{name} restored", $"{name} 되돌림"));
    }
}
