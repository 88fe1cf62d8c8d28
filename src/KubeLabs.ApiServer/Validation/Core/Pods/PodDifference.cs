using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What differs between two specs, field by field. The server prints its internal types in the notation of a Go library;
/// here it is the path with the old and the new value. Both are in the stored form, so that what Go does not tell apart is the same.
/// </summary>
internal static class PodDifference
{
    /// <summary>The differences, a line each; null where there is none.</summary>
    public static string? Find(Node now, Node old)
    {
        var text = new StringBuilder();
        Compare(old, now, FieldPath.Root, text);
        return text.Length == 0 ? null : text.ToString();
    }

    private static void Compare(Node? old, Node? now, FieldPath path, StringBuilder text)
    {
        if (old is null ? now is null : old.ValueEquals(now) || SameAmount(now, old, path)) return;
        if (old is MappingNode one && now is MappingNode other) Maps(one, other, path, text);
        else if (old is SequenceNode first && now is SequenceNode second && first.Values.Length == second.Values.Length)
        {
            for (var i = 0; i < first.Values.Length; i++) Compare(first.Values[i], second.Values[i], path.At(i), text);
        }
        else
        {
            if (old is not null) text.Append("- ").Append(path).Append(": ").Append(NodeJson.Compact(old)).Append('\n');
            if (now is not null) text.Append("+ ").Append(path).Append(": ").Append(NodeJson.Compact(now)).Append('\n');
        }
    }

    private static void Maps(MappingNode old, MappingNode now, FieldPath path, StringBuilder text)
    {
        foreach (var entry in old.Values) Compare(entry.Value, now[entry.Key], path.Child(entry.Key), text);
        foreach (var entry in now.Values)
        {
            if (old[entry.Key] is null) Compare(null, entry.Value, path.Child(entry.Key), text);
        }
    }

    // 1e3 and 1k: only amounts of resources are written in two ways.
    private static bool SameAmount(Node? now, Node? old, FieldPath path)
    {
        var isAmount = path.Name is "sizeLimit" or "divisor" || path.Parent?.Name is "limits" or "requests" or "overhead";
        return isAmount && QuantityRules.Read(now) is { } one && QuantityRules.Read(old) is { } other && one == other;
    }
}
