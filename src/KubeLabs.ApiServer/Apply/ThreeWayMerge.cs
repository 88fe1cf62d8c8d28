using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What <c>kubectl apply</c> makes of an object that exists: what the manifest says is set, what the manifest before it said and this one
/// leaves out is deleted, and what the server or others added stays. Lists are merged by the API's merge keys.
/// Source: kubectl's apply and apimachinery's <c>strategicpatch</c>.
/// </summary>
public static class ThreeWayMerge
{
    /// <summary>Merges three trees of one type, none of them decoded: a null deletes.</summary>
    /// <param name="original">The manifest that was applied before, or null.</param>
    /// <param name="modified">The manifest that is applied now.</param>
    /// <param name="current">The object as it is stored.</param>
    /// <param name="type">What the three are.</param>
    /// <returns>The merged tree, and why kubectl could not make a patch of it; null where it can.</returns>
    public static (MappingNode Merged, string? Fault) Merge(MappingNode? original, MappingNode modified, MappingNode current, ResourceType type)
    {
        if (type.Custom is not null)
            return (WrittenPlaces.Of(MergePatch.Merge(original, Annotated(modified), current), modified, new(type.Schema, null)), null);

        var faults = new PatchFaults();
        var merged = Strategic(original ?? MappingNode.Empty(modified.Position), Annotated(modified), current, type.Schema, faults);
        return (WrittenPlaces.Of(merged, modified, new(type.Schema, null)), faults.First);
    }

    private static MappingNode Strategic(
        MappingNode original, MappingNode modified, MappingNode current, TypeSchema type, PatchFaults faults)
    {
        var schema = new PatchSchema(type, null);
        var deletions = MapDifference.Of(original, modified, schema, PatchPart.Deletions, faults);
        var additions = MapDifference.Of(current, modified, schema, PatchPart.Additions, faults);
        var patch = MapMerge.Of(deletions, additions, schema, PatchTarget.Patch, faults);
        return MapMerge.Of(current, patch, schema, PatchTarget.Object, faults);
    }

    // kubectl keeps the manifest in an annotation, so annotations are never absent: each one is deleted for itself. It reads them as
    // texts to add its own, and a null among them becomes an empty one.
    private static MappingNode Annotated(MappingNode modified) =>
        modified.ChangeOrAdd("metadata", metadata => metadata.ChangeOrAdd("annotations", Texts));

    private static MappingNode Texts(MappingNode annotations)
    {
        var entries = new ChangedEntries(annotations);
        foreach (var entry in annotations.Values)
            entries.Add(entry, entry.Value.IsNull ? ScalarNode.Of(entry.Value.Position, "") : entry.Value);
        return entries.ToNode();
    }
}
