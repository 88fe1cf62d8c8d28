using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What <c>kubectl apply</c> makes of an object that exists: what the manifest says is set, what the manifest before it said and this one
/// leaves out is deleted, and what the server or others added stays. Lists of objects are merged by the API's merge keys.
/// Source: kubectl's apply and apimachinery's <c>strategicpatch</c>.
/// </summary>
internal static class ThreeWayMerge
{
    /// <summary>Merges three decoded trees of one type.</summary>
    /// <param name="original">The manifest that was applied before, or null.</param>
    /// <param name="modified">The manifest that is applied now.</param>
    /// <param name="current">The object as it is stored.</param>
    /// <param name="schema">The type of the three.</param>
    public static MappingNode Merge(MappingNode? original, MappingNode modified, MappingNode current, TypeSchema schema) =>
        Fields(original, modified, current, key => schema.Find(key));

    private static MappingNode Fields(Node? original, MappingNode modified, MappingNode current, Func<string, FieldSchema?> fieldOf)
    {
        var entries = ImmutableArray.CreateBuilder<MapEntry>(current.Values.Length + modified.Values.Length);
        foreach (var entry in current.Values)
        {
            var index = modified.IndexOf(entry.Key);
            if (index >= 0)
            {
                var written = modified.Values[index];
                entries.Add(written with { Value = Value(original?[entry.Key], written.Value, entry.Value, fieldOf(entry.Key)) });
            }
            else if (original?[entry.Key] is null)
            {
                entries.Add(entry);
            }
        }

        foreach (var entry in modified.Values)
        {
            if (current.IndexOf(entry.Key) < 0) entries.Add(entry);
        }

        return new(modified.Position, entries.DrainToImmutable());
    }

    private static Node Value(Node? original, Node modified, Node current, FieldSchema? field) => (modified, current) switch
    {
        (MappingNode written, MappingNode stored) when field is { PatchRetainKeys: true } => Retained(original, written, stored, field),
        (MappingNode written, MappingNode stored) => Fields(original, written, stored, FieldsOf(field)),
        (SequenceNode written, SequenceNode stored) when field is { PatchMerge: true } => Items(original as SequenceNode, written, stored, field),
        _ => modified,
    };

    private static Func<string, FieldSchema?> FieldsOf(FieldSchema? field) =>
        field?.Object is { } type ? type.Find : _ => field?.Element;

    // A union of alternatives: what the manifest does not name goes, so that a new alternative replaces the old one.
    private static MappingNode Retained(Node? original, MappingNode modified, MappingNode current, FieldSchema field)
    {
        var kept = current.Values.Where(entry => modified.IndexOf(entry.Key) >= 0);
        return Fields(original, modified, new(current.Position, [.. kept]), FieldsOf(field));
    }

    private static SequenceNode Items(SequenceNode? original, SequenceNode modified, SequenceNode current, FieldSchema field)
    {
        var key = field.PatchMergeKey;
        var items = ImmutableArray.CreateBuilder<Node>(modified.Values.Length + current.Values.Length);
        foreach (var item in modified.Values)
        {
            items.Add(Same(current, item, key) is { } stored && item is MappingNode && field.Element is not null
                ? Value(Same(original, item, key), item, stored, field.Element)
                : item);
        }

        // What only the server has follows; what the manifest before had and this one leaves out goes.
        foreach (var item in current.Values)
        {
            if (Same(modified, item, key) is null && Same(original, item, key) is null) items.Add(item);
        }

        return new(modified.Position, items.DrainToImmutable());
    }

    private static Node? Same(SequenceNode? list, Node item, string? key)
    {
        foreach (var other in list?.Values ?? [])
        {
            if (key is null ? other.ValueEquals(item) : item[key] is { } value && value.ValueEquals(other[key])) return other;
        }

        return null;
    }
}
