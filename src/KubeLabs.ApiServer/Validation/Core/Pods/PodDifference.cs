using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Whether two specs of Pods differ. Both are in the stored form, so that what Go does not tell apart is the same.</summary>
internal static class PodDifference
{
    public static bool Exists(Node? now, Node? old) => Differ(old, now, FieldPath.Root);

    private static bool Differ(Node? old, Node? now, FieldPath path)
    {
        if (old is null ? now is null : old.ValueEquals(now) || SameAmount(now, old, path)) return false;
        if (old is MappingNode one && now is MappingNode other) return MapsDiffer(one, other, path);
        if (old is not SequenceNode first || now is not SequenceNode second || first.Values.Length != second.Values.Length) return true;
        for (var i = 0; i < first.Values.Length; i++)
        {
            if (Differ(first.Values[i], second.Values[i], path.At(i))) return true;
        }

        return false;
    }

    private static bool MapsDiffer(MappingNode old, MappingNode now, FieldPath path)
    {
        if (old.Values.Length != now.Values.Length) return true;
        foreach (var entry in old.Values)
        {
            if (Differ(entry.Value, now[entry.Key], path.Child(entry.Key))) return true;
        }

        return false;
    }

    // 1e3 and 1k: only amounts of resources are written in two ways.
    private static bool SameAmount(Node? now, Node? old, FieldPath path)
    {
        var isAmount = path.Name is "sizeLimit" or "divisor" || path.Parent?.Name is "limits" or "requests" or "overhead";
        return isAmount && QuantityRules.Read(now) is { } one && QuantityRules.Read(old) is { } other && one == other;
    }
}
