using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Lists the objects of many kinds.</summary>
internal static class LiveLists
{
    /// <summary>The objects of these kinds, of one namespace where one is named, or what is wrong.</summary>
    /// <param name="store">The cluster.</param>
    /// <param name="types">The kinds. One that is not served, or may not be listed and is not demanded, has no objects.</param>
    /// <param name="ns">The namespace; empty for all.</param>
    /// <param name="selector">A label selector; empty for none.</param>
    /// <param name="isDemanded">The kinds that must be readable.</param>
    public static async Task<(List<LiveItem> Items, LocalizedText? Problem)> ReadAsync(
        ObjectStore store, IEnumerable<ResourceType> types, string ns, string selector, Predicate<ResourceType> isDemanded)
    {
        var found = new List<LiveItem>();
        foreach (var type in types)
        {
            var (items, answer) = await store.ListAsync(ResourcePath.Of(type, ns), selector);
            var isHidden = answer.Status == 403 && !isDemanded(type);
            if (answer.Problem is { } problem && !answer.IsNotServed && !isHidden) return (found, problem);
            found.AddRange(items.Select(item => new LiveItem(type, item)));
        }

        return (found, null);
    }
}
