using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>
/// Waits until deleted objects are gone. Where no controllers run, or no machine stands behind a node, it does what they would have done at
/// the end: takes finalizers away, empties namespaces, ends Pods.
/// </summary>
internal sealed class ResetWaiting(ObjectStore store, ResetPlan plan, Action<LocalizedText> progress)
{
    /// <summary>Waits; null once all are gone, else what is left.</summary>
    public async Task<LocalizedText?> WaitAsync(IEnumerable<LiveItem> items)
    {
        var left = items.ToList();
        if (!plan.HasControllers) await EmptyAsync(left);
        for (var isTold = false; ; isTold = true)
        {
            left = await StillThereAsync(left);
            if (left.Count == 0) return null;
            if (!plan.HasMachines) await EndPodsAsync(left);
            var name = ObjectNames.Of(left[0].Key);
            if (!await store.PauseAsync())
                return new($"{left.Count} of the deleted objects are not gone in time, the first is {name}", $"삭제한 오브젝트 중 {left.Count}개가 제때 사라지지 않았습니다. 첫 번째: {name}");
            if (!isTold) progress(new($"waiting for {name} to be gone", $"{name} 오브젝트가 사라지기를 기다리는 중"));
        }
    }

    private async Task<List<LiveItem>> StillThereAsync(List<LiveItem> items)
    {
        var left = new List<LiveItem>();
        foreach (var item in items)
        {
            var answer = await store.ReadAsync(item.Path);
            if (answer.IsMissing) continue;
            if (answer.Object is { } live && live["metadata"].Text("uid") != item.Uid) continue;
            if (answer.Object is { } held && !plan.HasControllers) await ReleaseAsync(item, held);
            left.Add(item);
        }

        return left;
    }

    // As the namespace controller does: the contents first.
    private async Task EmptyAsync(List<LiveItem> items)
    {
        var going = items.Where(item => item.IsNamespace).Select(item => item.Key.Name).ToHashSet();
        foreach (var item in plan.Doomed.Where(item => going.Contains(item.Key.Namespace)))
        {
            await store.DeleteAsync(item.Path, item.Uid, isNow: item.IsPod);
            if (item.Root["metadata"].Has("finalizers")) await ReleaseAsync(item, item.Root);
        }
    }

    private async Task ReleaseAsync(LiveItem item, MappingNode live)
    {
        if (item.IsNamespace)
        {
            var spec = MappingNode.Empty(default).With("finalizers", NodeEdit.List(default));
            await store.ReplaceAsync($"{item.Path}/finalize", live.With("spec", spec));
        }
        else if (live["metadata"].Has("finalizers"))
        {
            var metadata = MappingNode.Empty(default).With("finalizers", ScalarNode.Null(default));
            await store.PatchAsync(item.Path, MappingNode.Empty(default).With("metadata", metadata));
        }
    }

    // A Pod on a Node without a machine has nobody who would report its end.
    private async Task EndPodsAsync(List<LiveItem> left)
    {
        foreach (var ns in left.Where(item => item.IsNamespace || item.IsPod || item.Key.Namespace.Length > 0)
            .Select(item => item.IsNamespace ? item.Key.Name : item.Key.Namespace).Distinct())
        {
            var (pods, _) = await store.ListAsync($"/api/v1/namespaces/{ns}/pods", "");
            foreach (var pod in pods.Where(pod => pod["metadata"].Has("deletionTimestamp")))
                await store.DeleteAsync($"/api/v1/namespaces/{ns}/pods/{pod["metadata"].Text("name")}", pod["metadata"].Text("uid"), isNow: true);
        }
    }
}
