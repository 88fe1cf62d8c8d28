using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The names of objects in the arguments of a check, whatever the check: by the form of a value, or by its key.</summary>
internal static class DemandedNames
{
    private static readonly string[] _kinds = [.. SchemaCatalog.BuiltIn.All.Select(type => type.Type.Kind).Distinct()];

    /// <summary>Every name with its place.</summary>
    public static IEnumerable<(string Name, Position At)> In(Node? node) => node switch
    {
        MappingNode mapping when IsPattern(mapping) => OfPattern(mapping),
        MappingNode mapping => mapping.Values.SelectMany(entry => IsKind(entry.Key) ? Texts(entry.Value) : In(entry.Value)),
        SequenceNode list => list.Values.SelectMany(In),
        ScalarNode { Kind: ScalarKind.String } text => OfText(text),
        _ => [],
    };

    /// <summary>Whether a mapping is a partial object.</summary>
    public static bool IsPattern(MappingNode mapping) =>
        mapping["apiVersion"]?.AsString() is not null && mapping["kind"]?.AsString() is not null;

    private static IEnumerable<(string Name, Position At)> OfPattern(MappingNode pattern) =>
        ((Node?[])[pattern["metadata"]?["name"], pattern["metadata"]?["namespace"]]).OfType<ScalarNode>().Select(name =>
            (name.Text, name.Position));

    // Kind/name, or namespace/Kind/name.
    private static IEnumerable<(string Name, Position At)> OfText(ScalarNode text)
    {
        var parts = text.Text.Split('/');
        return parts.Length is 2 or 3 && _kinds.Contains(parts[^2])
            ? parts.Where((_, index) => index != parts.Length - 2).Select(part => (part, text.Position))
            : [];
    }

    private static IEnumerable<(string Name, Position At)> Texts(Node value) => value switch
    {
        ScalarNode { Kind: ScalarKind.String } text when !text.Text.Contains('/', StringComparison.Ordinal) => [(text.Text, text.Position)],
        SequenceNode list => list.Values.SelectMany(Texts),
        _ => In(value),
    };

    // service, tlsSecret, nodes, notNodes.
    private static bool IsKind(string key)
    {
        var name = key.EndsWith('s') && !_kinds.Contains(key, StringComparer.OrdinalIgnoreCase) ? key[..^1] : key;
        return name.Length > 0 && Array.Exists(_kinds, kind =>
            kind.Equals(name, StringComparison.OrdinalIgnoreCase)
                || (name.EndsWith(kind, StringComparison.Ordinal) && name.Length > kind.Length));
    }
}
