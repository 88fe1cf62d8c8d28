using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A partial object that an exercise asks for, and what of the schema its matching needs.</summary>
internal static class Pattern
{
    /// <summary>The key that asks whether a field is there, whatever its value: <c>{$exists: true}</c>.</summary>
    public const string Exists = "$exists";

    /// <summary>Whether a node asks for presence, and which.</summary>
    public static bool? ExistsOf(Node pattern) => pattern is MappingNode { Values: [{ Key: Exists } entry] } ? entry.Value.AsBoolean() : null;

    /// <summary>The fields that a pattern reads: its leaves.</summary>
    public static IReadOnlyCollection<FieldPath> Leaves(Node pattern) => [.. Leaves(pattern, FieldPath.Root)];

    private static IEnumerable<FieldPath> Leaves(Node node, FieldPath path) => node switch
    {
        MappingNode { Values.Length: > 0 } mapping when ExistsOf(mapping) is null =>
            mapping.Values.SelectMany(entry => Leaves(entry.Value, path.Child(entry.Key))),
        SequenceNode { Values.Length: > 0 } list => list.Values.SelectMany((item, index) => Leaves(item, path.At(index))),
        _ => [path],
    };
}
