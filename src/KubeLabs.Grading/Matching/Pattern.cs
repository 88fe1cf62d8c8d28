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
    public static IReadOnlyCollection<FieldPath> Leaves(Node pattern)
    {
        var leaves = new List<FieldPath>();
        Collect(pattern, FieldPath.Root, leaves);
        return leaves;
    }

    private static void Collect(Node node, FieldPath path, List<FieldPath> leaves)
    {
        switch (node)
        {
            case MappingNode { Values.Length: > 0 } mapping when ExistsOf(mapping) is null:
                foreach (var entry in mapping.Values) Collect(entry.Value, path.Child(entry.Key), leaves);
                break;
            case SequenceNode { Values.Length: > 0 } list:
                for (var index = 0; index < list.Values.Length; index++) Collect(list.Values[index], path.At(index), leaves);
                break;
            default:
                leaves.Add(path);
                break;
        }
    }
}
