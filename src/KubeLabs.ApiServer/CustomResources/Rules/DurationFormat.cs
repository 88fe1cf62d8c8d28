using System.Globalization;
using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>
/// Lengths of time in the format <c>duration</c>: Go's (<c>1h30m</c>), else numbers with units in words (<c>2 days</c>), as kube-openapi's
/// <c>strfmt.ParseDuration</c> reads them.
/// </summary>
internal static class DurationFormat
{
    private static readonly (string[] Names, long Nanoseconds)[] _units =
    [
        (["ns", "nano"], 1),
        (["us", "µs", "micro"], 1_000),
        (["ms", "milli"], 1_000_000),
        (["s", "sec"], 1_000_000_000),
        (["m", "min"], 60_000_000_000),
        (["h", "hr", "hour"], 3_600_000_000_000),
        (["d", "day"], 86_400_000_000_000),
        (["w", "wk", "week"], 604_800_000_000_000),
    ];

    /// <summary>The length; null where a text is none.</summary>
    public static CelDuration? Parse(string text) => CelDuration.Parse(text) ?? (Words(text) is { } length ? new CelDuration(length) : null);

    private static long? Words(string text)
    {
        long? sum = null;
        var at = 0;
        while (at < text.Length)
        {
            var number = Run(text, ref at, char.IsAsciiDigit);
            if (number.Length == 0)
            {
                at++;
                continue;
            }

            var after = at;
            Run(text, ref after, char.IsWhiteSpace);
            var unit = Run(text, ref after, character => char.IsAsciiLetter(character) || character == 'µ');
            if (unit.Length == 0) continue;
            at = after;
            if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var factor)) return null;
            foreach (var length in Lengths(unit)) sum = unchecked((sum ?? 0) + (factor * length));
        }

        return sum;
    }

    private static IEnumerable<long> Lengths(string unit)
    {
        foreach (var (names, nanoseconds) in _units)
        {
            foreach (var name in names)
            {
                var isPrefix = name == names[^1] && unit.StartsWith(name, StringComparison.OrdinalIgnoreCase);
                if (isPrefix || unit.Equals(name, StringComparison.OrdinalIgnoreCase)) yield return nanoseconds;
            }
        }
    }

    private static string Run(string text, ref int at, Predicate<char> belongs)
    {
        var start = at;
        while (at < text.Length && belongs(text[at])) at++;
        return text[start..at];
    }
}
