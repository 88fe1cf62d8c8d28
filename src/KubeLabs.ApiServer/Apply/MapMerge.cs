using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What a strategic merge patch is merged into.</summary>
internal enum PatchTarget
{
    /// <summary>Another patch: the result is a patch that does both.</summary>
    Patch,

    /// <summary>An object: the result is the object with the patch applied.</summary>
    Object,
}

/// <summary>Merges a strategic merge patch into a mapping.</summary>
internal static class MapMerge
{
    /// <summary>The mapping with the patch merged in.</summary>
    public static MappingNode Of(MappingNode target, MappingNode patch, PatchSchema schema, PatchTarget kind, PatchFaults faults)
    {
        var merged = new MapEdit(target);
        Retain(merged, patch, kind);
        var done = new HashSet<string>(StringComparer.Ordinal) { Directives.RetainKeys };
        foreach (var entry in patch.Values)
        {
            if (Directives.OrderedList(entry.Key) is not { } list) continue;
            done.Add(entry.Key);
            if (kind == PatchTarget.Patch) merged[entry.Key] = entry.Value;
            if (Ordered(merged[list], patch.Find(list), entry.Value, schema.Field(list), kind, faults) is not { } ordered) continue;
            merged[list] = ordered;
            done.Add(list);
        }

        foreach (var entry in patch.Values)
        {
            if (!done.Contains(entry.Key)) Merge(merged, entry, schema, kind, faults);
        }

        return merged.ToNode();
    }

    // Fields that the patch does not name among those that stay are cleared; the alternatives of a union replace each other so.
    private static void Retain(MapEdit merged, MappingNode patch, PatchTarget kind)
    {
        if (patch.Find(Directives.RetainKeys) is not { } retained) return;
        if (kind == PatchTarget.Patch) merged[Directives.RetainKeys] = retained;
        else merged.KeepOnly([.. retained.Items.ToArray().Select(name => name.AsString() ?? "")]);
    }

    private static SequenceNode? Ordered(
        Node? target, Node? patch, Node order, FieldSchema? field, PatchTarget kind, PatchFaults faults)
    {
        if (field is null || (target is null or { IsNull: true } && patch is not SequenceNode)) return null;
        var merged = (target, patch) switch
        {
            (SequenceNode items, null) => items,
            (SequenceNode items, SequenceNode changes) => ListMerge.Of(items, changes, field, kind, faults),
            (_, SequenceNode changes) => Directives.Plain(changes, withNulls: true) as SequenceNode,
            _ => null,
        };
        return merged is null ? null : ElementOrder.Of(merged, Values(order), ListMerge.Left(Values(target), Values(patch), field), field.PatchMergeKey);
    }

    private static void Merge(MapEdit merged, MapEntry entry, PatchSchema schema, PatchTarget kind, PatchFaults faults)
    {
        if (Directives.ShortenedList(entry.Key) is { } list)
        {
            if (kind == PatchTarget.Patch) merged[entry.Key] = entry.Value;
            else if (merged[list] is SequenceNode items) merged[list] = ListMerge.Without(items, Values(entry.Value));
            return;
        }

        var field = schema.Field(entry.Key);
        merged[entry.Key] = (merged[entry.Key], entry.Value) switch
        {
            (_, { IsNull: true }) => kind == PatchTarget.Patch ? entry.Value : null,
            (MappingNode target, MappingNode patch) => Of(target, patch, PatchSchema.Of(field), kind, faults),
            (SequenceNode target, SequenceNode patch) => field is { PatchMerge: true } ? ListMerge.Of(target, patch, field, kind, faults) : patch,
            _ => Directives.Plain(entry.Value, withNulls: kind == PatchTarget.Patch),
        };
    }

    private static ImmutableArray<Node> Values(Node? list) => list is SequenceNode sequence ? sequence.Values : [];
}
