using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The keys of a strategic merge patch that say how to merge instead of what. Source: apimachinery's <c>strategicpatch</c>.
/// </summary>
internal static class Directives
{
    /// <summary>Beside the fields of an object: the fields that stay, all others go.</summary>
    public const string RetainKeys = "$retainKeys";

    private const string Patch = "$patch";
    private const string Delete = "delete";
    private const string OrderPrefix = "$setElementOrder/";
    private const string DeletionPrefix = "$deleteFromPrimitiveList/";

    /// <summary>The key beside a list that holds the order of its items.</summary>
    public static string OrderOf(string list) => OrderPrefix + list;

    /// <summary>The key beside a list of scalars that holds those to take out.</summary>
    public static string DeletionsOf(string list) => DeletionPrefix + list;

    /// <summary>The list that an order belongs to, or null where the key is none.</summary>
    public static string? OrderedList(string key) => Behind(key, OrderPrefix);

    /// <summary>The list that deletions belong to, or null where the key is none.</summary>
    public static string? ShortenedList(string key) => Behind(key, DeletionPrefix);

    /// <summary>An item that says that the item of its key goes.</summary>
    public static MappingNode Deleted(Position at, string key, Node value) =>
        NodeEdit.Mapping(at, (key, value), (Patch, ScalarNode.Of(at, Delete)));

    /// <summary>Whether an object says that it goes.</summary>
    public static bool IsDeletion(Node node) => node[Patch]?.AsString() == Delete;

    /// <summary>A value that nothing exists for yet: without what only has a meaning for something that exists.</summary>
    /// <param name="value">The value of a patch.</param>
    /// <param name="withNulls">Whether nulls stay, as they do in a patch.</param>
    public static Node? Plain(Node value, bool withNulls) => value switch
    {
        MappingNode map when IsDeletion(map) => null,
        MappingNode map => Plain(map, withNulls),
        SequenceNode list => new SequenceNode(list.Position, [.. list.Values.Select(item => Plain(item, withNulls)).OfType<Node>()]),
        _ => value,
    };

    private static MappingNode Plain(MappingNode map, bool withNulls)
    {
        var entries = new ChangedEntries(map);
        foreach (var entry in map.Values)
        {
            var isDropped = !withNulls && (entry.Value.IsNull || IsDirective(entry.Key));
            entries.Add(entry, isDropped ? null : Plain(entry.Value, withNulls));
        }

        return entries.ToNode();
    }

    private static bool IsDirective(string key) => key == RetainKeys || OrderedList(key) is not null || ShortenedList(key) is not null;

    private static string? Behind(string key, string prefix) =>
        key.StartsWith(prefix, StringComparison.Ordinal) ? key[prefix.Length..] : null;
}
