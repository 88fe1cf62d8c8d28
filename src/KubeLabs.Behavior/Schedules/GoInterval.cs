using System.Buffers;
using System.Globalization;

namespace KubeLabs.Behavior;

/// <summary>The interval of <c>@every</c>: a duration as Go writes it, in whole seconds, at least one. Source: robfig/cron's
/// <c>Every</c>.</summary>
internal static class GoInterval
{
    private const decimal LongestSeconds = 9_223_372_036m;

    private static readonly SearchValues<char> _number = SearchValues.Create("0123456789.");

    private static readonly (string Unit, decimal Seconds)[] _units =
        [("h", 3600), ("ms", 0.001m), ("m", 60), ("us", 0.000001m), ("µs", 0.000001m), ("ns", 0.000000001m), ("s", 1)];

    public static TimeSpan? Parse(string text)
    {
        var isNegative = text.StartsWith('-');
        var rest = text.AsSpan(isNegative || text.StartsWith('+') ? 1 : 0);
        var total = 0m;
        if (rest is "0") return TimeSpan.FromSeconds(1);
        if (rest.IsEmpty) return null;
        while (!rest.IsEmpty)
        {
            var length = rest.IndexOfAnyExcept(_number);
            if (length <= 0 || Unit(rest[length..]) is not { } unit) return null;
            if (!decimal.TryParse(rest[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out var number)) return null;
            if (number > LongestSeconds / unit.Seconds) return null;
            total += number * unit.Seconds;
            rest = rest[(length + unit.Unit.Length)..];
        }

        if (total > LongestSeconds) return null;
        return TimeSpan.FromSeconds((double)Math.Max(1, isNegative ? 0 : decimal.Floor(total)));
    }

    private static (string Unit, decimal Seconds)? Unit(ReadOnlySpan<char> text)
    {
        foreach (var unit in _units)
        {
            if (text.StartsWith(unit.Unit)) return unit;
        }

        return null;
    }
}
