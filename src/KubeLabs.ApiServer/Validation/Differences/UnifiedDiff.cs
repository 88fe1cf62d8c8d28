using System.Globalization;
using System.Text;

namespace KubeLabs.ApiServer;

/// <summary>Two texts as the server's messages show their difference: the changed lines, with three lines around them.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;
    private const int LongestText = 20_000;

    /// <summary>The difference; empty where a text is too long for anyone to read it.</summary>
    public static string Of(List<string> old, List<string> now)
    {
        if (old.Count > LongestText || now.Count > LongestText) return "";
        var text = new StringBuilder();
        foreach (var group in Groups(Changes(old, now), old.Count, now.Count)) Append(text, group, old, now);
        return text.ToString();
    }

    private static List<Change> Changes(List<string> old, List<string> now)
    {
        var changes = new List<Change>();
        var (i, j) = (0, 0);
        foreach (var run in LineMatcher.Runs(old, now))
        {
            if (i < run.Old || j < run.Now) changes.Add(new(i, run.Old, j, run.Now));
            (i, j) = (run.Old + run.Length, run.Now + run.Length);
        }

        return changes;
    }

    // Changes stand in one group where what is the same between them is all context.
    private static IEnumerable<List<Change>> Groups(List<Change> changes, int oldCount, int nowCount)
    {
        var group = new List<Change>();
        foreach (var change in changes)
        {
            if (group is [.., var last] && change.OldFrom - last.OldTo > 2 * Context)
            {
                yield return group;
                group = [];
            }

            group.Add(change);
        }

        if (group.Count > 0 && oldCount + nowCount > 0) yield return group;
    }

    private static void Append(StringBuilder text, List<Change> group, List<string> old, List<string> now)
    {
        var before = Math.Min(Context, Math.Min(group[0].OldFrom, group[0].NowFrom));
        var after = Math.Min(Context, Math.Min(old.Count - group[^1].OldTo, now.Count - group[^1].NowTo));
        var at = group[0].OldFrom - before;
        text.Append("@@ -").Append(Range(at, group[^1].OldTo + after))
            .Append(" +").Append(Range(group[0].NowFrom - before, group[^1].NowTo + after)).Append(" @@\n");
        foreach (var change in group)
        {
            Lines(text, ' ', old, at, change.OldFrom);
            Lines(text, '-', old, change.OldFrom, change.OldTo);
            Lines(text, '+', now, change.NowFrom, change.NowTo);
            at = change.OldTo;
        }

        Lines(text, ' ', old, at, at + after);
    }

    private static void Lines(StringBuilder text, char mark, List<string> lines, int from, int to)
    {
        for (var i = from; i < to; i++) text.Append(mark).Append(lines[i]).Append('\n');
    }

    private static string Range(int from, int to) => (to - from) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"{from},0"),
        1 => string.Create(CultureInfo.InvariantCulture, $"{from + 1}"),
        var count => string.Create(CultureInfo.InvariantCulture, $"{from + 1},{count}"),
    };

    private readonly record struct Change(int OldFrom, int OldTo, int NowFrom, int NowTo);
}
