using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Which half of a difference is wanted.</summary>
internal enum PatchPart
{
    /// <summary>What is new or has another value.</summary>
    Additions,

    /// <summary>What is gone.</summary>
    Deletions,
}

/// <summary>The strategic merge patch that makes one mapping of another.</summary>
internal static class MapDifference
{
    /// <summary>The patch; empty where there is nothing to do.</summary>
    /// <param name="before">What is there.</param>
    /// <param name="after">What is wanted.</param>
    /// <param name="schema">Of what.</param>
    /// <param name="part">Which half.</param>
    /// <param name="faults">Gets what cannot be done.</param>
    /// <param name="retainsKeys">Whether the patch says which fields stay.</param>
    public static MappingNode Of(
        MappingNode before, MappingNode after, PatchSchema schema, PatchPart part, PatchFaults faults, bool retainsKeys = false)
    {
        var patch = new List<MapEntry>();
        foreach (var entry in after.Values)
        {
            if (before.Find(entry.Key) is { } old) Compare(patch, entry, old, schema.Field(entry.Key), part, faults);
            else if (part == PatchPart.Additions) patch.Add(entry);
        }

        foreach (var entry in part == PatchPart.Deletions ? before.Values : [])
        {
            if (after.IndexOf(entry.Key) < 0) patch.Add(new(entry.Key, ScalarNode.Null(after.Position)));
        }

        if (retainsKeys && (patch.Count > 0 || HasMore(before, after))) AddRetained(patch, after);
        return new(after.Position, [.. patch]);
    }

    private static void Compare(List<MapEntry> patch, MapEntry entry, Node old, FieldSchema? field, PatchPart part, PatchFaults faults)
    {
        if (old is MappingNode before && entry.Value is MappingNode after)
        {
            var inner = Of(before, after, PatchSchema.Of(field), part, faults, field is { PatchRetainKeys: true });
            if (inner.Values.Length > 0) patch.Add(entry with { Value = inner });
        }
        else if (old is SequenceNode first && entry.Value is SequenceNode second && field is { PatchMerge: true })
        {
            ListDifference.Add(patch, entry.Key, first, second, field, part, faults);
        }
        else if (part == PatchPart.Additions && !entry.Value.ValueEquals(old))
        {
            patch.Add(entry);
        }
    }

    private static bool HasMore(MappingNode before, MappingNode after)
    {
        foreach (var entry in before.Values)
        {
            if (!entry.Value.IsNull && after.IndexOf(entry.Key) < 0) return true;
        }

        return false;
    }

    private static void AddRetained(List<MapEntry> patch, MappingNode after)
    {
        var names = after.Values.Where(entry => !entry.Value.IsNull).Select(entry => (Node)ScalarNode.Of(after.Position, entry.Key));
        var retained = new SequenceNode(after.Position, [.. names]);
        if (retained.Values.Length > 0) patch.Add(new(Directives.RetainKeys, retained));
    }
}
