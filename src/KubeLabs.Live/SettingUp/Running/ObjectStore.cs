using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>The objects of a cluster: read, written and waited for, until the deadline of the client.</summary>
internal sealed class ObjectStore(ApiClient api, CancellationToken cancellation)
{
    private const string MergePatch = "application/merge-patch+json";
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    /// <summary>The time that is left.</summary>
    public TimeSpan Left => api.Deadline.Left;

    /// <summary>The clock.</summary>
    public TimeProvider Time => api.Deadline.Time;

    public async Task<StoreAnswer> ReadAsync(string path) => StoreAnswer.Of(await api.GetAsync(path, cancellation));

    public async Task<StoreAnswer> CreateAsync(string path, MappingNode item) => StoreAnswer.Of(await api.PostAsync(path, item, cancellation));

    public async Task<StoreAnswer> ReplaceAsync(string path, MappingNode item) =>
        StoreAnswer.Of(await api.SendAsync(ApiRequest.Of(HttpMethod.Put, path, item), cancellation));

    public async Task<StoreAnswer> PatchAsync(string path, MappingNode patch) =>
        StoreAnswer.Of(await api.PatchAsync(path, patch, MergePatch, cancellation));

    /// <summary>Deletes an object, and what belongs to it.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="uid">Which object of that name; empty for whichever it is.</param>
    /// <param name="isNow">Whether nothing waits for its end, since nothing of it runs.</param>
    /// <param name="propagation">When what belongs to it goes: <c>Background</c> after it, <c>Foreground</c> before it.</param>
    public async Task<StoreAnswer> DeleteAsync(string path, string uid, bool isNow = false, string propagation = "Background")
    {
        var options = MappingNode.Empty(default).Set("propagationPolicy", propagation);
        if (uid.Length > 0) options = options.With("preconditions", MappingNode.Empty(default).Set("uid", uid));
        if (isNow) options = options.Set("gracePeriodSeconds", 0);
        return StoreAnswer.Of(await api.SendAsync(ApiRequest.Of(HttpMethod.Delete, path, options), cancellation));
    }

    /// <summary>All items of a list, page by page.</summary>
    public async Task<(List<MappingNode> Items, StoreAnswer Answer)> ListAsync(string path, string selector)
    {
        var items = new List<MappingNode>();
        var query = selector.Length == 0 ? "?limit=500" : $"?limit=500&labelSelector={Uri.EscapeDataString(selector)}";
        for (var next = ""; ;)
        {
            var answer = await ReadAsync(next.Length == 0 ? path + query : $"{path}{query}&continue={Uri.EscapeDataString(next)}");
            if (answer.Object is not { } list) return (items, answer);
            foreach (var item in list["items"] is { } all ? all.Items : [])
            {
                if (item is MappingNode map) items.Add(map);
            }

            next = list["metadata"].Text("continue");
            if (next.Length == 0) return (items, answer);
        }
    }

    /// <summary>Waits a moment; false where the time is over.</summary>
    public async Task<bool> PauseAsync()
    {
        if (Left <= _pause) return false;
        await Task.Delay(_pause, Time, cancellation);
        return true;
    }
}
