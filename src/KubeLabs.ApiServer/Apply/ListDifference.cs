using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The part of a strategic merge patch that makes one list of another, where lists are merged.</summary>
internal static class ListDifference
{
    /// <summary>Adds to a patch what makes <paramref name="before"/> into <paramref name="after"/>: items, deletions, order.</summary>
    public static void Add(
        List<MapEntry> patch, string name, SequenceNode before, SequenceNode after, FieldSchema field, PatchPart part, PatchFaults faults)
    {
        if (before.Values.IsEmpty)
        {
            if (!after.Values.IsEmpty && part == PatchPart.Additions) patch.Add(new(name, after));
        }
        else if (field.PatchMergeKey is not { } key)
        {
            Scalars(patch, name, before, after, part);
        }
        else if (ItemTypes.AreKeyed(before.Values.Concat(after.Values), key, faults))
        {
            Mappings(patch, name, before, after, field, part, faults);
        }
        else if (part == PatchPart.Additions)
        {
            patch.Add(new(name, after));
        }
    }

    private static void Mappings(
        List<MapEntry> patch, string name, SequenceNode before, SequenceNode after, FieldSchema field, PatchPart part, PatchFaults faults)
    {
        var key = field.PatchMergeKey!;
        var items = ElementOrder.Sorted(Items(before, after, field, part, faults), ItemKey.Index(after.Values, key), key);
        if (items.Count > 0) patch.Add(new(name, new SequenceNode(after.Position, [.. items])));
        var isMoved = part == PatchPart.Additions && !SameOrder(before, after, key);
        if ((items.Count == 0 && !isMoved) || after.Values.IsEmpty) return;
        var order = after.Values.Select(item => (Node)NodeEdit.Mapping(item.Position, (key, item[key]!)));
        patch.Add(new(Directives.OrderOf(name), new SequenceNode(after.Position, [.. order])));
    }

    // Both lists are walked by their keys, so that items of one key meet in turn.
    private static List<Node> Items(SequenceNode before, SequenceNode after, FieldSchema field, PatchPart part, PatchFaults faults)
    {
        var key = field.PatchMergeKey!;
        var items = new List<Node>();
        var (old, wanted) = (GoSort.ByText(before.Values, item => Text(item, key)), GoSort.ByText(after.Values, item => Text(item, key)));
        var (left, right) = (0, 0);
        while (left < old.Count || right < wanted.Count)
        {
            var order = left >= old.Count ? 1 : right >= wanted.Count ? -1 : string.CompareOrdinal(Text(old[left], key), Text(wanted[right], key));
            if (order == 0) Changed(items, (MappingNode)old[left], (MappingNode)wanted[right], field, part, faults);
            else if (order > 0 && part == PatchPart.Additions) items.Add(wanted[right]);
            else if (order < 0 && part == PatchPart.Deletions) items.Add(Directives.Deleted(after.Position, key, old[left][key]!));
            if (order <= 0) left++;
            if (order >= 0) right++;
        }

        return items;
    }

    private static void Changed(
        List<Node> items, MappingNode before, MappingNode after, FieldSchema field, PatchPart part, PatchFaults faults)
    {
        var inner = MapDifference.Of(before, after, PatchSchema.Of(field.Element), part, faults, field.PatchRetainKeys);
        if (inner.Values.Length > 0) items.Add(inner.With(field.PatchMergeKey!, after[field.PatchMergeKey!]!));
    }

    private static void Scalars(List<MapEntry> patch, string name, SequenceNode before, SequenceNode after, PatchPart part)
    {
        if (part == PatchPart.Additions)
        {
            var sorted = new SequenceNode(before.Position, [.. GoSort.ByText(before.Values, Text)]);
            var added = Without(after, before);
            if (added.Count > 0) patch.Add(new(name, new SequenceNode(after.Position, [.. added])));
            if (!sorted.ValueEquals(after) && !after.Values.IsEmpty) patch.Add(new(Directives.OrderOf(name), after));
            return;
        }

        var gone = Without(before, after);
        if (gone.Count == 0) return;
        patch.Add(new(Directives.DeletionsOf(name), new SequenceNode(after.Position, [.. gone])));
        if (!after.Values.IsEmpty) patch.Add(new(Directives.OrderOf(name), after));
    }

    private static List<Node> Without(SequenceNode list, SequenceNode others)
    {
        var known = ItemKey.Index(others.Values, null);
        return [.. list.Values.Where(item => ItemKey.Of(item, null) is { } key && known.TryAdd(key, 0))];
    }

    private static bool SameOrder(SequenceNode before, SequenceNode after, string key) =>
        before.Values.Select(item => ItemKey.Of(item, key)).SequenceEqual(after.Values.Select(item => ItemKey.Of(item, key)));

    private static string Text(Node item, string key) => Text(item[key]!);

    private static string Text(Node item) => item is ScalarNode scalar ? scalar.Text : "";
}
