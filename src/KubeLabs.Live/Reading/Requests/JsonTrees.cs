using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Trees of what is sent.</summary>
internal static class JsonTrees
{
    public static MappingNode Map(params ReadOnlySpan<(string Key, Node Value)> entries)
    {
        var map = MappingNode.Empty(default);
        foreach (var (key, value) in entries) map = map.With(key, value);
        return map;
    }

    public static ScalarNode Text(string text) => ScalarNode.Of(default, text);

    public static SequenceNode List(IEnumerable<string> texts) => new(default, [.. texts.Select(Node (text) => Text(text))]);
}
