using System.Buffers;
using System.Globalization;

namespace KubeLabs.Cel;

/// <summary>Reads quantities as apimachinery does, exact to a billionth, rounded up beyond.</summary>
internal static class QuantityText
{
    /// <summary>No resource comes near this amount; two of them can still be added.</summary>
    public const decimal Largest = 1_000_000_000_000_000_000_000_000_000m;

    private static readonly SearchValues<char> _digits = SearchValues.Create("0123456789.");
    private const int MostExponent = 27;

    /// <summary>The value; null where the text is no quantity.</summary>
    public static decimal? Read(string text)
    {
        var rest = text.AsSpan();
        var isNegative = rest is ['-', ..];
        if (rest is ['-' or '+', ..])
            rest = rest[1..];
        var end = rest.IndexOfAnyExcept(_digits);
        var number = end < 0 ? rest : rest[..end];
        var suffix = end < 0 ? [] : rest[end..];
        if (number.Count('.') > 1 || number.IndexOfAnyInRange('0', '9') < 0 || Scale(suffix) is not { } scale)
            return null;
        var value = Scaled(number, scale);
        return isNegative ? -value : value;
    }

    private static decimal Scaled(ReadOnlySpan<char> number, decimal scale)
    {
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return Largest;
        if (value != 0 && scale > Largest / value && value > 1)
            return Largest;
        const decimal nano = 1_000_000_000m;
        var scaled = value * scale;
        if (scaled > Largest)
            return Largest;
        var whole = decimal.Truncate(scaled);
        return whole + (decimal.Ceiling((scaled - whole) * nano) / nano);
    }

    private static decimal? Scale(ReadOnlySpan<char> suffix) => suffix switch
    {
        "" => 1m,
        "n" => 0.000_000_001m,
        "u" => 0.000_001m,
        "m" => 0.001m,
        "k" => 1e3m,
        "M" => 1e6m,
        "G" => 1e9m,
        "T" => 1e12m,
        "P" => 1e15m,
        "E" => 1e18m,
        "Ki" => 1024m,
        "Mi" => 1048576m,
        "Gi" => 1073741824m,
        "Ti" => 1099511627776m,
        "Pi" => 1125899906842624m,
        "Ei" => 1152921504606846976m,
        ['e' or 'E', .. var exponent] => Power(exponent),
        _ => null,
    };

    private static decimal? Power(ReadOnlySpan<char> exponent)
    {
        if (!int.TryParse(exponent, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power))
            return null;
        var scale = 1m;
        for (var i = Math.Min(Math.Abs((long)power), MostExponent); i > 0; i--)
            scale *= 10;
        return power < 0 ? 1 / scale : scale;
    }
}
