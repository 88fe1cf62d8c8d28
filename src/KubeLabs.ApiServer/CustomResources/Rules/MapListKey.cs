using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What tells the elements of a list of <c>x-kubernetes-list-type: map</c> apart.</summary>
internal static class MapListKey
{
    /// <summary>The values of the keys as one text; keys that are absent count as such.</summary>
    public static string Of(Node node, IReadOnlyList<string> keys)
    {
        var text = new StringBuilder();
        foreach (var key in keys)
        {
            var value = node[key];
            text.Append('\0').Append(value is null ? "" : value.AsString() is { } part ? $"s{part}" : GoValue.Print(value));
        }

        return text.ToString();
    }

    /// <summary>As above; null where a key is absent or no scalar.</summary>
    public static string? OfWhole(Node node, IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            if (node[key] is not ScalarNode { Kind: not ScalarKind.Null }) return null;
        }

        return Of(node, keys);
    }
}
