namespace KubeLabs.ApiServer;

/// <summary>Durations as Go's <c>time.ParseDuration</c> reads them: <c>1h30m</c>, <c>-1.5s</c>.</summary>
public static class GoDuration
{
    private const ulong Largest = 1UL << 63;

    private static readonly (string Unit, ulong Nanoseconds)[] _units =
    [
        ("ns", 1), ("us", 1_000), ("\u00b5s", 1_000), ("\u03bcs", 1_000), ("ms", 1_000_000), ("s", 1_000_000_000),
        ("m", 60_000_000_000), ("h", 3_600_000_000_000),
    ];

    /// <summary>What Go says of a text that is no duration, or null of one that is.</summary>
    public static string? Fault(string text) => Read(text).Fault;

    /// <summary>The time that a text says; null where it is no duration.</summary>
    public static TimeSpan? Parse(string text)
    {
        var (total, fault) = Read(text);
        if (fault is not null) return null;
        var ticks = (long)(total / 100);
        return TimeSpan.FromTicks(text[0] == '-' ? -ticks : ticks);
    }

    private static (ulong Nanoseconds, string? Fault) Read(string text)
    {
        var rest = text.Length > 0 && text[0] is '+' or '-' ? text.AsSpan(1) : text;
        if (rest is "0") return (0, null);
        if (rest.Length == 0) return (0, Invalid(text));
        var total = 0UL;
        while (rest.Length > 0)
        {
            if (Amount(ref rest) is not { } amount) return (0, Invalid(text));
            var unit = Unit(rest);
            if (unit.Length == 0) return (0, $"time: missing unit in duration {GoValue.Quote(text)}");
            if (Nanoseconds(unit) is not { } scale) return (0, $"time: unknown unit {GoValue.Quote(unit)} in duration {GoValue.Quote(text)}");
            if (amount.Whole > Largest / scale) return (0, Invalid(text));
            total += (amount.Whole * scale) + (ulong)(amount.Fraction * scale);
            if (total > Largest) return (0, Invalid(text));
            rest = rest[unit.Length..];
        }

        return (total, total == Largest && text[0] != '-' ? Invalid(text) : null);
    }

    private static string Invalid(string text) => $"time: invalid duration {GoValue.Quote(text)}";

    // Digits, with others after a point: either may be missing, not both.
    private static (ulong Whole, double Fraction)? Amount(ref ReadOnlySpan<char> rest)
    {
        var digits = Digits(rest);
        if (digits.Length > 0 && !ulong.TryParse(digits, out _)) return null;
        var whole = digits.Length == 0 ? 0 : ulong.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        rest = rest[digits.Length..];
        if (whole > Largest) return null;
        if (rest.Length == 0 || rest[0] != '.') return digits.Length > 0 ? (whole, 0) : null;
        var decimals = Digits(rest[1..]);
        rest = rest[(1 + decimals.Length)..];
        if (digits.Length + decimals.Length == 0) return null;
        return (whole, decimals.Length == 0 ? 0 : double.Parse($"0.{decimals}", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text : text[..end];
    }

    private static string Unit(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && text[end] != '.' && !char.IsAsciiDigit(text[end])) end++;
        return text[..end].ToString();
    }

    private static ulong? Nanoseconds(string unit)
    {
        foreach (var known in _units)
        {
            if (known.Unit == unit) return known.Nanoseconds;
        }

        return null;
    }
}
