using System.Globalization;
using System.Text;

namespace KubeLabs.Cel;

/// <summary>Writes sets of code points for .NET, which matches units of UTF-16: those beyond U+FFFF become pairs.</summary>
internal static class SetWriter
{
    public static void Append(StringBuilder text, RuneSet set)
    {
        var inner = new StringBuilder();
        List<string> pairs = [];
        foreach (var (first, last) in set.Ranges)
        {
            AppendUnits(inner, first, Math.Min(last, 0xD7FF));
            AppendUnits(inner, Math.Max(first, 0xE000), Math.Min(last, 0xFFFF));
            AddPairs(pairs, Math.Max(first, 0x10000), last);
        }

        if (inner.Length > 0)
            pairs.Insert(0, $"[{inner}]");
        _ = pairs.Count switch
        {
            0 => text.Append("[^\\s\\S]"),
            1 when inner.Length > 0 => text.Append(pairs[0]),
            _ => text.Append("(?:").AppendJoin('|', pairs).Append(')'),
        };
    }

    private static void AppendUnits(StringBuilder inner, int first, int last)
    {
        if (first > last)
            return;
        inner.Append(Unit(first));
        if (last > first)
            inner.Append('-').Append(Unit(last));
    }

    private static void AddPairs(List<string> pairs, int first, int last)
    {
        while (first <= last)
        {
            var (high, low) = Halves(first);
            var (lastHigh, lastLow) = Halves(last);
            if (high == lastHigh)
            {
                pairs.Add($"{Unit(high)}[{Unit(low)}-{Unit(lastLow)}]");
                return;
            }

            // As many whole rows as there are, after the end of the first one.
            var isWhole = low == 0xDC00;
            var end = isWhole ? (lastLow == 0xDFFF ? lastHigh : lastHigh - 1) : high;
            pairs.Add($"[{Unit(high)}-{Unit(end)}][{Unit(low)}-{Unit(0xDFFF)}]");
            first = 0x10000 + ((end + 1 - 0xD800) << 10);
        }
    }

    private static (int High, int Low) Halves(int rune) => (0xD800 + ((rune - 0x10000) >> 10), 0xDC00 + ((rune - 0x10000) & 0x3FF));

    private static string Unit(int unit) => string.Create(CultureInfo.InvariantCulture, $"\\u{unit:X4}");
}
