namespace KubeLabs.Cel;

/// <summary>A set of code points as sorted ranges that do not touch.</summary>
internal sealed class RuneSet
{
    public const int Last = 0x10FFFF;
    private readonly (int First, int Last)[] _ranges;

    private RuneSet((int First, int Last)[] ranges) => _ranges = ranges;

    public static RuneSet All { get; } = new([(0, Last)]);

    public static RuneSet AllButNewline { get; } = Of((0, 9), (11, Last));

    public IReadOnlyList<(int First, int Last)> Ranges => _ranges;

    public static RuneSet Of(params IEnumerable<(int First, int Last)> ranges)
    {
        List<(int First, int Last)> merged = [];
        foreach (var range in ranges.OrderBy(range => range.First))
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, range.Last));
            else
                merged.Add(range);
        }

        return new RuneSet([.. merged]);
    }

    public RuneSet Inverted()
    {
        List<(int First, int Last)> gaps = [];
        var next = 0;
        foreach (var (first, last) in _ranges)
        {
            if (first > next)
                gaps.Add((next, first - 1));
            next = last + 1;
        }

        if (next <= Last)
            gaps.Add((next, Last));
        return new RuneSet([.. gaps]);
    }

    /// <summary>The set with the other cases of its letters, as Go folds them.</summary>
    public RuneSet Folded() => _ranges is [(0, Last)] ? this : Of([.. _ranges, .. CaseFolding.Others(_ranges)]);
}
