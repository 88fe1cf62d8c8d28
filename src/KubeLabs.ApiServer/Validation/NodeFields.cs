using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Fields of decoded objects as rules read them: what is absent reads as Go's zero value.</summary>
public static class NodeFields
{
    /// <summary>A string; empty where it is absent.</summary>
    public static string Text(this Node? node, string key) => node?[key]?.AsString() ?? "";

    /// <summary>An integer; zero where it is absent.</summary>
    public static long Number(this Node? node, string key) => node?[key]?.AsInteger() ?? 0;

    /// <summary>A boolean; false where it is absent.</summary>
    public static bool Flag(this Node? node, string key) => node?[key]?.AsBoolean() ?? false;

    /// <summary>Whether a field is there. An explicit null is not.</summary>
    public static bool Has(this Node? node, string key) => node?[key] is { IsNull: false };

    /// <summary>A field that is there, or null.</summary>
    public static Node? Field(this Node? node, string key) => node?[key] is { IsNull: false } value ? value : null;

    /// <summary>The items of a list; none where it is absent.</summary>
    public static ReadOnlySpan<Node> List(this Node? node, string key) => node?[key] is { } list ? list.Items : [];

    /// <summary>The entries of this map; none where it is absent.</summary>
    public static ReadOnlySpan<MapEntry> Members(this Node? node) => node is null ? [] : node.Entries;

    /// <summary>The entries of a map; none where it is absent.</summary>
    public static ReadOnlySpan<MapEntry> Map(this Node? node, string key) => node?[key] is { } map ? map.Entries : [];
}
