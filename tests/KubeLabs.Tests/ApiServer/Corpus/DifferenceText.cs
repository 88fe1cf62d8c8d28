using System.Collections.Immutable;
using System.Text;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Corpus;

/// <summary>Shows where two answers part: the recorded one after a minus, ours after a plus.</summary>
internal static class DifferenceText
{
    public static string Of(ImmutableArray<RecordedAnswer> recorded, ImmutableArray<Verdict> ours)
    {
        var text = new StringBuilder();
        for (var index = 0; index < Math.Max(recorded.Length, ours.Length); index++)
        {
            if (index >= recorded.Length) text.Append("  + ").AppendLine(Shown(ours[index]));
            else if (index >= ours.Length) text.Append("  - ").AppendLine(Shown(recorded[index]));
            else Pair(text, recorded[index], ours[index]);
        }

        return text.ToString();
    }

    private static void Pair(StringBuilder text, RecordedAnswer recorded, Verdict ours)
    {
        if (recorded.Object is { } wanted && ours is { IsAccepted: true, Object: { } found })
        {
            Trees(text, "", ComparedForm.Of(wanted), ComparedForm.Of(found.Root));
            return;
        }

        var (theirs, mine) = (recorded.Causes, Agreement.Causes(ours).ToImmutableArray());
        if (theirs.IsEmpty || mine.IsEmpty)
        {
            text.Append("  - ").AppendLine(Shown(recorded)).Append("  + ").AppendLine(Shown(ours));
            return;
        }

        if (theirs.SequenceEqual(mine)) text.Append("  - ").AppendLine(recorded.Message).Append("  + ").AppendLine(ours.Message);
        foreach (var cause in theirs.Except(mine)) text.Append("  - ").AppendLine(cause);
        foreach (var cause in mine.Except(theirs)) text.Append("  + ").AppendLine(cause);
        if (theirs.ToHashSet().SetEquals(mine)) text.AppendLine("  another order or count of the same causes");
    }

    private static void Trees(StringBuilder text, string path, Node? wanted, Node? found)
    {
        if (wanted is MappingNode left && found is MappingNode right)
        {
            foreach (var key in left.Values.Concat(right.Values).Select(entry => entry.Key).Distinct())
                Trees(text, $"{path}.{key}", left[key], right[key]);
        }
        else if (wanted is SequenceNode first && found is SequenceNode second)
        {
            for (var index = 0; index < Math.Max(first.Values.Length, second.Values.Length); index++)
                Trees(text, $"{path}[{index}]", first.Values.ElementAtOrDefault(index), second.Values.ElementAtOrDefault(index));
        }
        else if (wanted is null ? found is not null : !wanted.ValueEquals(found))
        {
            if (wanted is not null) text.Append("  - ").Append(path).Append(" = ").AppendLine(NodeJson.Compact(wanted));
            if (found is not null) text.Append("  + ").Append(path).Append(" = ").AppendLine(NodeJson.Compact(found));
        }
    }

    private static string Shown(RecordedAnswer answer) => answer.IsAccepted ? "accepted" : answer.Message;

    private static string Shown(Verdict verdict) => verdict.IsAccepted ? "accepted" : $"({verdict.Stage}) {verdict.Message}";
}
