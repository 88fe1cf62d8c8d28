using System.Buffers;
using System.Globalization;

namespace KubeLabs.Cel;

/// <summary>Lengths of time as Go writes them: <c>1h30m</c>, <c>-1.5s</c>.</summary>
internal static class DurationText
{
    private static readonly SearchValues<char> _digits = SearchValues.Create(".0123456789");
    private const ulong Most = 1UL << 63;

    public static string Write(CelDuration duration) => GoNumbers.Plain(duration.Seconds) + "s";

    /// <summary>The duration; an error where the text is none.</summary>
    public static CelValue Read(string text) =>
        Parse(text) is { } nanoseconds ? new CelDuration(nanoseconds) : Conversions.NotConverted(CelType.Duration);

    private static long? Parse(string text)
    {
        var rest = text.AsSpan();
        var isNegative = rest is ['-', ..];
        if (rest is ['-' or '+', ..])
            rest = rest[1..];
        if (rest is "0")
            return 0;
        if (rest.IsEmpty)
            return null;
        var total = 0UL;
        while (!rest.IsEmpty)
        {
            if (Part(ref rest) is not { } part || part > Most || (total += part) > Most)
                return null;
        }

        if (isNegative)
            return unchecked(-(long)total);
        return total < Most ? (long)total : null;
    }

    private static ulong? Part(ref ReadOnlySpan<char> rest)
    {
        var whole = Digits(rest);
        rest = rest[whole.Length..];
        var fraction = ReadOnlySpan<char>.Empty;
        if (rest is ['.', ..])
        {
            fraction = Digits(rest[1..]);
            rest = rest[(fraction.Length + 1)..];
        }

        if (whole.IsEmpty && fraction.IsEmpty)
            return null;
        if (Unit(ref rest) is not { } unit)
            return null;
        var number = 0UL;
        if (!whole.IsEmpty && !ulong.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            return null;
        if (number > Most / unit)
            return null;
        return (number * unit) + Fraction(fraction, unit);
    }

    private static ulong Fraction(ReadOnlySpan<char> digits, ulong unit)
    {
        var value = 0UL;
        var scale = 1.0;
        foreach (var digit in digits)
        {
            if (value > (Most - 1) / 10)
                break;
            value = (value * 10) + (ulong)(digit - '0');
            scale *= 10;
        }

        return (ulong)(value * (unit / scale));
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? rest : rest[..end];
    }

    private static ulong? Unit(ref ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny(_digits);
        var unit = end < 0 ? rest : rest[..end];
        rest = rest[unit.Length..];
        return unit switch
        {
            "ns" => 1UL,
            "us" or "µs" or "μs" => 1_000UL,
            "ms" => 1_000_000UL,
            "s" => 1_000_000_000UL,
            "m" => 60_000_000_000UL,
            "h" => 3_600_000_000_000UL,
            _ => null,
        };
    }
}
