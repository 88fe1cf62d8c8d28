using System.Globalization;

namespace KubeLabs.Behavior;

/// <summary>
/// One field of a cron schedule as a set of numbers. Source of the grammar: robfig/cron v3, <c>getField</c> and <c>getRange</c>.
/// </summary>
/// <param name="Bits">A bit for each number.</param>
/// <param name="IsAny">Whether <c>*</c> or <c>?</c> without a step stands among its ranges, which rules how days are combined.</param>
internal readonly record struct CronBits(ulong Bits, bool IsAny)
{
    /// <summary>Whether a number is in the set.</summary>
    public bool Has(int number) => (Bits >> number & 1) != 0;

    /// <summary>Reads a field; null where it is wrong.</summary>
    /// <param name="text">The field.</param>
    /// <param name="least">The least number that it may hold.</param>
    /// <param name="most">The largest one.</param>
    /// <param name="names">Names of the numbers, from the least on.</param>
    public static CronBits? Read(string text, int least, int most, params string[] names)
    {
        var bits = default(CronBits);
        foreach (var range in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Range(range, least, most, names) is not { } part) return null;
            bits = new(bits.Bits | part.Bits, bits.IsAny || part.IsAny);
        }

        return bits;
    }

    private static CronBits? Range(string range, int least, int most, string[] names)
    {
        var parts = range.Split('/');
        var ends = parts[0].Split('-');
        if (parts.Length > 2 || ends.Length > 2) return null;
        var isAny = ends[0] is "*" or "?";
        var start = isAny ? least : Number(ends[0], least, names);
        var end = isAny ? most : Number(ends[^1], least, names);
        var step = parts.Length == 2 ? Number(parts[1], 0, []) : 1;
        // A number with a step means from there to the end.
        if (parts.Length == 2 && ends.Length == 1) end = most;
        if (start is not { } from || end is not { } to || step is not { } by) return null;
        if (from < least || to > most || from > to || by == 0) return null;
        var bits = 0UL;
        for (long number = from; number <= to; number += by) bits |= 1UL << (int)number;
        return new(bits, isAny && by == 1);
    }

    private static int? Number(string text, int least, string[] names)
    {
        var name = Array.FindIndex(names, known => known.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (name >= 0) return least + name;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= 0 ? number
            : null;
    }
}
