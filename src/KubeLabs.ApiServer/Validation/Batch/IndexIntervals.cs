using System.Globalization;

namespace KubeLabs.ApiServer;

/// <summary>Indexes of Pods as a success policy lists them: <c>1,3-5,7</c>, in increasing order.</summary>
internal static class IndexIntervals
{
    /// <summary>How many they are, or zero and what is wrong with them.</summary>
    public static (long Count, string? Fault) Count(string text, long completions)
    {
        if (text.Length == 0) return (0, null);
        var (count, last) = (0L, -1L);
        var started = false;
        foreach (var interval in text.Split(','))
        {
            var (first, end, fault) = Interval(interval, completions);
            if (fault is not null) return (0, fault);
            if (started && last >= first) return (0, NotIncreasing(last, first));
            (count, last, started) = (count + end - first + 1, end, true);
        }

        return (count, null);
    }

    private static (long First, long Last, string? Fault) Interval(string text, long completions)
    {
        var limits = text.Split('-');
        if (limits.Length > 2)
        {
            return (0, 0, $"the fragment {GoValue.Quote(text)} violates the requirement that an index interval can have at most "
                + "two parts separated by '-'");
        }

        var (first, fault) = Index(limits[0], completions);
        if (fault is not null || limits.Length == 1) return (first, first, fault);
        (var last, fault) = Index(limits[1], completions);
        if (fault is not null) return (0, 0, fault);
        return first >= last ? (0, 0, NotIncreasing(first, last)) : (first, last, null);
    }

    private static (long Index, string? Fault) Index(string text, long completions)
    {
        if (!GoInteger.TryParse(text, out var index)) return (0, $"cannot convert string to integer for index: {GoValue.Quote(text)}");
        return index >= completions ? (0, $"too large index: {GoValue.Quote(text)}") : (index, null);
    }

    private static string NotIncreasing(long previous, long current) =>
        string.Create(CultureInfo.InvariantCulture, $"non-increasing order, previous: {previous}, current: {current}");
}
