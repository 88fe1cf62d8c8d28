using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The three-way merge of kinds without merge keys (custom resources): mappings by field, everything else as a whole.
/// Source: apimachinery's <c>jsonmergepatch</c>, RFC 7386.
/// </summary>
internal static class MergePatch
{
    /// <summary>What <c>kubectl apply</c> makes of the object.</summary>
    public static MappingNode Merge(Node? original, MappingNode modified, MappingNode current)
    {
        var merged = new MapEdit(current);
        foreach (var entry in current.Values)
        {
            if (original?[entry.Key] is not null && modified.IndexOf(entry.Key) < 0) merged[entry.Key] = null;
        }

        foreach (var entry in modified.Values)
        {
            merged[entry.Key] = (entry.Value, merged[entry.Key]) switch
            {
                ({ IsNull: true }, var stored) => original?[entry.Key] is { IsNull: true } ? stored : null,
                (MappingNode written, MappingNode stored) => Merge(original?[entry.Key], written, stored),
                (MappingNode written, _) => WithoutNulls(written),
                (var written, _) => written,
            };
        }

        return merged.ToNode();
    }

    private static MappingNode WithoutNulls(MappingNode map)
    {
        var entries = new ChangedEntries(map);
        foreach (var entry in map.Values)
            entries.Add(entry, entry.Value is MappingNode inner ? WithoutNulls(inner) : entry.Value.IsNull ? null : entry.Value);
        return entries.ToNode();
    }
}
