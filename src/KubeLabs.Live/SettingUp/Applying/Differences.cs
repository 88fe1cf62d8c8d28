using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Where two trees differ. An empty map that only one of them has is no difference.</summary>
internal static class Differences
{
    // More are no help to anyone.
    private const int Most = 20;

    public static IReadOnlyList<FieldPath> Of(MappingNode left, MappingNode right)
    {
        var found = new List<FieldPath>();
        Compare(left, right, FieldPath.Root, found);
        return found;
    }

    private static void Compare(Node? left, Node? right, FieldPath path, List<FieldPath> found)
    {
        if (found.Count == Most || (left is null ? IsEmpty(right) : left.ValueEquals(right)) || (right is null && IsEmpty(left))) return;
        if (left is MappingNode first && right is MappingNode second) CompareMaps(first, second, path, found);
        else if (left is SequenceNode { Values.Length: var count } && right is SequenceNode { Values.Length: var other } && count == other)
            CompareLists(left, right, path, found);
        else found.Add(path);
    }

    private static void CompareMaps(MappingNode left, MappingNode right, FieldPath path, List<FieldPath> found)
    {
        foreach (var entry in left.Values) Compare(entry.Value, right.Find(entry.Key), Step(path, entry.Key), found);
        foreach (var entry in right.Values)
        {
            if (left.IndexOf(entry.Key) < 0) Compare(null, entry.Value, Step(path, entry.Key), found);
        }
    }

    private static void CompareLists(Node left, Node right, FieldPath path, List<FieldPath> found)
    {
        for (var index = 0; index < left.Items.Length; index++) Compare(left.Items[index], right.Items[index], path.At(index), found);
    }

    private static FieldPath Step(FieldPath path, string key) =>
        key.AsSpan().IndexOfAny('.', '/') < 0 ? path.Child(key) : path.Key(key);

    private static bool IsEmpty(Node? node) => node is null or MappingNode { Values.Length: 0 } or { IsNull: true };
}
