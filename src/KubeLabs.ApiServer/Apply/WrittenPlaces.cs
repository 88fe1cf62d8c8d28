using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Gives what a manifest says its place in it, even where the object had the same value before.</summary>
internal static class WrittenPlaces
{
    /// <summary>The merged tree with the places of the manifest.</summary>
    public static MappingNode Of(MappingNode merged, MappingNode written, PatchSchema schema)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>(merged.Values.Length);
        foreach (var entry in merged.Values)
        {
            var at = written.IndexOf(entry.Key);
            entries.Add(at < 0 ? entry : written.Values[at] with { Value = Of(entry.Value, written.Values[at].Value, schema.Field(entry.Key)) });
        }

        return new(written.Position, entries.MoveToImmutable());
    }

    private static Node Of(Node merged, Node written, FieldSchema? field) => (merged, written) switch
    {
        (MappingNode map, MappingNode source) => Of(map, source, PatchSchema.Of(field)),
        (SequenceNode list, SequenceNode source) when field?.PatchMergeKey is { } key => Items(list, source, key, field.Element),
        _ => merged.ValueEquals(written) ? written : merged,
    };

    private static SequenceNode Items(SequenceNode merged, SequenceNode written, string key, FieldSchema? element)
    {
        var places = ItemKey.Index(written.Values, key);
        var items = merged.Values.Select(item =>
            ItemKey.Of(item, key) is { } value && places.TryGetValue(value, out var at) ? Of(item, written.Values[at], element) : item);
        return new(written.Position, [.. items]);
    }
}
