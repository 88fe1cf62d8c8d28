using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The order of a merged list: what the manifest names stands in its order, what only the server has keeps its own order and its place
/// relative to what stood around it.
/// </summary>
internal static class ElementOrder
{
    /// <summary>The items in order.</summary>
    /// <param name="merged">The items of both sides.</param>
    /// <param name="wanted">The order of those that the manifest names.</param>
    /// <param name="live">The list as it was.</param>
    /// <param name="key">The merge key; null for scalars.</param>
    public static SequenceNode Of(SequenceNode merged, IReadOnlyList<Node> wanted, IReadOnlyList<Node> live, string? key)
    {
        var (order, before) = (ItemKey.Index(wanted, key), ItemKey.Index(live, key));
        var (named, others) = (new List<Node>(), new List<Node>());
        foreach (var item in merged.Values) (Place(order, item, key) is null ? others : named).Add(item);
        var items = Together(Sorted(others, before, key), Sorted(named, order, key), item => Place(before, item, key));
        return new(merged.Position, [.. items]);
    }

    /// <summary>Items in the order of a list; those to be deleted at the end.</summary>
    public static List<Node> Sorted(IReadOnlyList<Node> items, Dictionary<ItemKey, int> order, string? key)
    {
        var kept = new List<Node>(items.Count);
        var deleted = new List<Node>();
        foreach (var item in items) (Directives.IsDeletion(item) ? deleted : kept).Add(item);
        var sorted = GoSort.ByPlace(kept, item => Place(order, item, key));
        sorted.AddRange(deleted);
        return sorted;
    }

    // An item of the server goes before the first named one that stood behind it.
    private static List<Node> Together(List<Node> others, List<Node> named, Func<Node, int?> before)
    {
        var all = new List<Node>(others.Count + named.Count);
        var (left, right) = (0, 0);
        while (left < others.Count && right < named.Count)
        {
            var isLeft = before(others[left]) is { } first && before(named[right]) is { } second && first < second;
            all.Add(isLeft ? others[left++] : named[right++]);
        }

        all.AddRange(others[left..]);
        all.AddRange(named[right..]);
        return all;
    }

    private static int? Place(Dictionary<ItemKey, int> order, Node item, string? key) =>
        ItemKey.Of(item, key) is { } value && order.TryGetValue(value, out var place) ? place : null;
}
