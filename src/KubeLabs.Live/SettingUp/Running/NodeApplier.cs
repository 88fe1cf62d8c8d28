namespace KubeLabs.Live;

/// <summary>Gives nodes what an exercise needs of them.</summary>
internal sealed class NodeApplier(ObjectStore store, ObjectApplier objects, string exercise)
{
    /// <summary>Gives a node with a machine what it lacks.</summary>
    public async Task<(SetupAction Action, StoreAnswer Answer)> GiveAsync(GivenObject given, string name)
    {
        var path = PathOf(given, name);
        while (true)
        {
            var node = await store.ReadAsync(path);
            if (node.Object is null) return (SetupAction.Unchanged, node);
            var (change, _) = NodePlanner.Compare(given, node.Object);
            if (change.IsEmpty) return (SetupAction.Unchanged, node);
            var answer = await store.PatchAsync(path, NodePatch.Give(node.Object, change, exercise));
            if (!answer.IsConflict || !await store.PauseAsync()) return (SetupAction.Configured, answer);
        }
    }

    /// <summary>Makes a Node that no machine stands behind, ready and without the taint of one that just joined.</summary>
    public async Task<(SetupAction Action, StoreAnswer Answer)> StandInAsync(GivenObject given)
    {
        var (action, answer) = await objects.ApplyAsync(given);
        if (answer.Problem is not null) return (action, answer);
        if (action == SetupAction.Unchanged) return (action, answer);
        answer = await store.PatchAsync($"{given.Path}/status", StandInNode.Status(given, store.Time.GetUtcNow()));
        return answer.Problem is not null ? (action, answer) : (action, await store.PatchAsync(given.Path, StandInNode.Taints(given)));
    }

    private static string PathOf(GivenObject given, string name) => ResourcePath.Of(given.Type, "", name);
}
