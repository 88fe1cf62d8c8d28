using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What tells an item of a merged list from the others: the value of its merge key, or a scalar itself.</summary>
/// <param name="Kind">What the value is; a number is never a text.</param>
/// <param name="Text">The value.</param>
internal readonly record struct ItemKey(ScalarKind Kind, string Text)
{
    /// <summary>The key of an item, or null where it has none. Scalars have no name of a key.</summary>
    public static ItemKey? Of(Node item, string? key) =>
        (key is null ? item : item[key]) is ScalarNode scalar ? new(scalar.Kind, scalar.Text) : null;

    /// <summary>The first place of each key in a list.</summary>
    public static Dictionary<ItemKey, int> Index(IReadOnlyList<Node> items, string? key)
    {
        var index = new Dictionary<ItemKey, int>(items.Count);
        for (var at = 0; at < items.Count; at++)
        {
            if (Of(items[at], key) is { } value) index.TryAdd(value, at);
        }

        return index;
    }
}
