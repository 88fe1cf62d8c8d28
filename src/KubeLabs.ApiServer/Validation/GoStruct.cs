using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Objects as the server prints its internal types: names in capitals, absent pointers as null.</summary>
internal static class GoStruct
{
    /// <summary>The named fields in this order; a nested object by its own names.</summary>
    public static string Print(Node? node, params ReadOnlySpan<string> fields)
    {
        var text = new StringBuilder("{");
        foreach (var field in fields)
        {
            if (text.Length > 1) text.Append(',');
            text.Append('"').Append(field).Append("\":").Append(Value(Find(node, field)));
        }

        return text.Append('}').ToString();
    }

    private static Node? Find(Node? node, string field)
    {
        foreach (var entry in node.Members())
        {
            if (string.Equals(entry.Key, field, StringComparison.OrdinalIgnoreCase)) return entry.Value;
        }

        return null;
    }

    private static string Value(Node? node) => node switch
    {
        null => "null",
        MappingNode map => "{" + string.Join(',', map.Values.Select(entry => $"\"{Capital(entry.Key)}\":{Value(entry.Value)}")) + "}",
        _ => NodeJson.Compact(node),
    };

    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
