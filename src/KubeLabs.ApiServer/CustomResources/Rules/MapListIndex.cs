using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The elements of a list of <c>x-kubernetes-list-type: map</c> by their keys (apiserver's <c>common.MapList</c>).</summary>
internal sealed class MapListIndex
{
    private readonly Dictionary<string, Node> _elements = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _keys;

    public MapListIndex(Node? list, StructuralSchema schema)
    {
        _keys = schema.Type == "array" && schema.ListType == "map" ? schema.ListMapKeys : [];
        if (list is not SequenceNode sequence || _keys.Count == 0) return;
        foreach (var element in sequence.Values)
        {
            if (MapListKey.OfWhole(element, _keys) is { } key) _elements.TryAdd(key, element);
        }
    }

    /// <summary>The element with the same keys; null for none.</summary>
    public Node? Find(Node element) =>
        _elements.Count > 0 && MapListKey.OfWhole(element, _keys) is { } key ? _elements.GetValueOrDefault(key) : null;
}
