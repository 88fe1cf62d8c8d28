namespace KubeLabs.Cel;

/// <summary>How large results can be that are neither shorter nor longer than what they are made of.</summary>
internal static class SizeEstimates
{
    /// <summary>A text after a replacement: as often as the shortest part can occur, and as seldom as the longest must.</summary>
    public static CelCostRange Replaced(CelCostRange text, IReadOnlyList<CostNode> arguments)
    {
        var (old, with) = (arguments[1].SizeOrUnknown, arguments[2].SizeOrUnknown);
        var (mostCount, mostKept) = Most(text.Max, old.Min, with.Max);
        var (leastCount, leastKept) = Least(text.Min, old.Max, with.Min);
        return (new CelCostRange(leastCount, mostCount) * with) + new CelCostRange(leastKept, mostKept);
    }

    private static (ulong Count, ulong Kept) Most(ulong text, ulong old, ulong with)
    {
        if (old == 0)
            return (text == ulong.MaxValue ? text : text + 1, text);
        return with <= old ? (0, text) : (Quotient(text, old), 0);
    }

    private static (ulong Count, ulong Kept) Least(ulong text, ulong old, ulong with)
    {
        if (old == 0)
            return (text + 1, text);
        return old <= with ? (0, text) : (Quotient(text, old), 0);
    }

    private static ulong Quotient(ulong text, ulong part) => (text / part) + (text % part == 0 ? 0UL : 1UL);
}
