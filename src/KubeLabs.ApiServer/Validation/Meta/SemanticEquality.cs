using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Whether two values are the same to the server, whose types do not tell an absent list, map or string from an empty one
/// (<c>apiequality.Semantic</c>).
/// </summary>
internal static class SemanticEquality
{
    public static bool Same(Node? one, Node? other)
    {
        if (one is null || other is null) return IsEmpty(one) && IsEmpty(other);
        return (one, other) switch
        {
            (MappingNode left, MappingNode right) => Covers(left, right) && Covers(right, left),
            (SequenceNode left, SequenceNode right) => SameItems(left, right),
            _ => one.ValueEquals(other) || (IsEmpty(one) && IsEmpty(other)),
        };
    }

    public static bool IsEmpty(Node? node) => node switch
    {
        null => true,
        SequenceNode list => list.Values.IsEmpty,
        MappingNode map => map.Values.IsEmpty,
        ScalarNode { Kind: ScalarKind.String, Text: "" } or { IsNull: true } => true,
        _ => false,
    };

    private static bool Covers(MappingNode left, MappingNode right)
    {
        foreach (var entry in left.Values)
        {
            if (!Same(entry.Value, right.Find(entry.Key))) return false;
        }

        return true;
    }

    private static bool SameItems(SequenceNode left, SequenceNode right)
    {
        if (left.Values.Length != right.Values.Length) return false;
        for (var i = 0; i < left.Values.Length; i++)
        {
            if (!Same(left.Values[i], right.Values[i])) return false;
        }

        return true;
    }
}
