using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Merges the list of a strategic merge patch into a list.</summary>
internal static class ListMerge
{
    /// <summary>The list with the patch merged in: by merge key, or as a set of scalars.</summary>
    public static SequenceNode Of(SequenceNode target, SequenceNode patch, FieldSchema field, PatchTarget kind, PatchFaults faults)
    {
        if (field.PatchMergeKey is not { } key)
            return ElementOrder.Of(Unique(patch.Position, target.Values.Concat(patch.Values)), patch.Values, target.Values, null);
        if (!ItemTypes.AreKeyed(target.Values.Concat(patch.Values), key, faults)) return patch;

        var changes = patch.Values.RemoveAll(Directives.IsDeletion);
        var gone = patch.Values.Where(Directives.IsDeletion).Select(item => ItemKey.Of(item, key)).ToHashSet();
        var kept = target.Values.RemoveAll(item => gone.Contains(ItemKey.Of(item, key)));
        var merged = Items(kept, changes, field, kind, faults);
        return ElementOrder.Of(new(patch.Position, [.. merged]), changes, kept, key);
    }

    /// <summary>
    /// What the list counts as when its merged items are ordered. The server deletes and appends in one array: as many new items as were
    /// deleted come to stand behind those that are kept.
    /// </summary>
    public static IReadOnlyList<Node> Left(ImmutableArray<Node> target, ImmutableArray<Node> patch, FieldSchema field)
    {
        if (field.PatchMergeKey is not { } key || !patch.Any(Directives.IsDeletion)) return target;
        var gone = patch.Where(Directives.IsDeletion).Select(item => ItemKey.Of(item, key)).ToHashSet();
        var kept = target.RemoveAll(item => gone.Contains(ItemKey.Of(item, key)));
        var known = ItemKey.Index(kept, key);
        var added = patch.Where(item => !Directives.IsDeletion(item) && ItemKey.Of(item, key) is { } value && !known.ContainsKey(value));
        return [.. kept, .. added.Take(target.Length - kept.Length)];
    }

    /// <summary>A list of scalars without some of them.</summary>
    public static SequenceNode Without(SequenceNode list, IReadOnlyList<Node> gone)
    {
        var known = ItemKey.Index(gone, null);
        return new(list.Position, list.Values.RemoveAll(item => ItemKey.Of(item, null) is { } key && known.ContainsKey(key)));
    }

    private static List<Node> Items(
        IReadOnlyList<Node> target, IReadOnlyList<Node> changes, FieldSchema field, PatchTarget kind, PatchFaults faults)
    {
        var key = field.PatchMergeKey!;
        var (items, places) = (new List<Node>(target), ItemKey.Index(target, key));
        foreach (var change in changes)
        {
            if (ItemKey.Of(change, key) is not { } value || !places.TryGetValue(value, out var place))
            {
                if (ItemKey.Of(change, key) is { } added) places.Add(added, items.Count);
                items.Add(change);
                continue;
            }

            items[place] = MapMerge.Of((MappingNode)items[place], (MappingNode)change, PatchSchema.Of(field.Element), kind, faults);
        }

        return items;
    }

    private static SequenceNode Unique(Position at, IEnumerable<Node> items)
    {
        var seen = new HashSet<ItemKey?>();
        return new(at, [.. items.Where(item => seen.Add(ItemKey.Of(item, null)))]);
    }
}
