namespace KubeLabs.ApiServer;

/// <summary>
/// The runs of lines that two texts share: the longest first, then on both sides of it (Ratcliff and Obershelp). Lines that are
/// too frequent in a long text start no run, so that the time is bounded.
/// </summary>
internal sealed class LineMatcher
{
    private const int LongText = 200;
    private readonly List<string> _old;
    private readonly List<string> _now;
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    private LineMatcher(List<string> old, List<string> now)
    {
        (_old, _now) = (old, now);
        for (var i = 0; i < now.Count; i++)
        {
            if (!_places.TryGetValue(now[i], out var places)) _places[now[i]] = places = [];
            places.Add(i);
        }

        if (now.Count < LongText) return;
        var most = now.Count / 100 + 1;
        foreach (var (line, places) in _places.ToList())
        {
            if (places.Count > most) _places.Remove(line);
        }
    }

    /// <summary>The runs in their order, none adjacent to another, and an empty one at the end.</summary>
    public static List<Run> Runs(List<string> old, List<string> now)
    {
        var found = new LineMatcher(old, now).Find();
        found.Sort((one, other) => one.Old.CompareTo(other.Old));
        var runs = new List<Run>();
        foreach (var run in found)
        {
            if (runs is [.., var last] && last.Old + last.Length == run.Old && last.Now + last.Length == run.Now)
            {
                runs[^1] = last with { Length = last.Length + run.Length };
            }
            else runs.Add(run);
        }

        runs.Add(new(old.Count, now.Count, 0));
        return runs;
    }

    private List<Run> Find()
    {
        var found = new List<Run>();
        var open = new Stack<(int OldFrom, int OldTo, int NowFrom, int NowTo)>([(0, _old.Count, 0, _now.Count)]);
        while (open.TryPop(out var part))
        {
            var run = Longest(part.OldFrom, part.OldTo, part.NowFrom, part.NowTo);
            if (run.Length == 0) continue;
            found.Add(run);
            if (part.OldFrom < run.Old && part.NowFrom < run.Now) open.Push((part.OldFrom, run.Old, part.NowFrom, run.Now));
            var (oldEnd, nowEnd) = (run.Old + run.Length, run.Now + run.Length);
            if (oldEnd < part.OldTo && nowEnd < part.NowTo) open.Push((oldEnd, part.OldTo, nowEnd, part.NowTo));
        }

        return found;
    }

    private Run Longest(int oldFrom, int oldTo, int nowFrom, int nowTo)
    {
        var best = new Run(oldFrom, nowFrom, 0);
        var lengths = new Dictionary<int, int>();
        for (var i = oldFrom; i < oldTo; i++)
        {
            var next = new Dictionary<int, int>();
            foreach (var j in _places.GetValueOrDefault(_old[i], []))
            {
                if (j < nowFrom) continue;
                if (j >= nowTo) break;
                var length = next[j] = lengths.GetValueOrDefault(j - 1) + 1;
                if (length > best.Length) best = new(i - length + 1, j - length + 1, length);
            }

            lengths = next;
        }

        return Widened(best, oldFrom, oldTo, nowFrom, nowTo);
    }

    private Run Widened(Run run, int oldFrom, int oldTo, int nowFrom, int nowTo)
    {
        while (run.Old > oldFrom && run.Now > nowFrom && _old[run.Old - 1] == _now[run.Now - 1])
        {
            run = new(run.Old - 1, run.Now - 1, run.Length + 1);
        }

        while (run.Old + run.Length < oldTo && run.Now + run.Length < nowTo && _old[run.Old + run.Length] == _now[run.Now + run.Length])
        {
            run = run with { Length = run.Length + 1 };
        }

        return run;
    }

    /// <summary>Lines that are the same.</summary>
    /// <param name="Old">Where they begin in the old text.</param>
    /// <param name="Now">Where they begin in the new one.</param>
    /// <param name="Length">How many they are.</param>
    internal readonly record struct Run(int Old, int Now, int Length);
}
