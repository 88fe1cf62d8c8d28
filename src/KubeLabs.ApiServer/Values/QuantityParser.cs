using System.Globalization;
using System.Numerics;

namespace KubeLabs.ApiServer;

internal static class QuantityParser
{
    // Kubernetes caps binary amounts at 2^63-1. Decimal ones it does not; here they end where sums of many still fit.
    private const int LongestMantissa = 200;

    // Pi: 2^50.
    private const int LeastOfSlowPath = 50;
    private const decimal LargestBinary = long.MaxValue;

    // With this many digits nothing that follows can overflow a decimal.
    private const int DigitsOfFastPath = 9;

    public static bool TryParse(string? text, out Quantity value)
    {
        value = default;
        if (string.IsNullOrEmpty(text)) return false;
        var at = text[0] is '+' or '-' ? 1 : 0;
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        var whole = text.AsSpan(start, at - start);
        var fraction = ReadOnlySpan<char>.Empty;
        if (at < text.Length && text[at] == '.')
        {
            var from = ++at;
            while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
            fraction = text.AsSpan(from, at - from);
        }

        var digits = whole.Length + fraction.Length;
        if (digits > LongestMantissa || !Suffix(text.AsSpan(at), out var binary, out var exponent, out var format)) return false;
        // Kubernetes takes a suffix alone for zero, but for the suffixes that are too large for its fast path.
        if (digits == 0 && binary >= LeastOfSlowPath) return false;
        var amount = Scale(whole, fraction, binary, exponent, format == QuantityFormat.BinarySI ? LargestBinary : Quantity.Largest);
        value = new(text[0] == '-' ? -amount : amount, format);
        return true;
    }

    private static decimal Scale(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, int binary, int exponent, decimal largest) =>
        whole.Length <= DigitsOfFastPath && fraction.IsEmpty && binary <= 40 && exponent is >= -9 and <= 9
            ? Math.Min(Fast(whole, binary, exponent), largest)
            : Exact(whole, fraction, binary, exponent, largest);

    private static decimal Fast(ReadOnlySpan<char> whole, int binary, int exponent)
    {
        var value = (decimal)(1L << binary) * (whole.IsEmpty ? 0 : int.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture));
        for (; exponent > 0; exponent--) value *= 10;
        for (; exponent < 0; exponent++) value /= 10;
        return value;
    }

    private static decimal Exact(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, int binary, int exponent, decimal largest)
    {
        var digits = BigInteger.Parse($"0{whole}{fraction}", NumberStyles.None, CultureInfo.InvariantCulture) << binary;
        var power = 9 + exponent - fraction.Length;
        var nanos = power >= 0 ? digits * BigInteger.Pow(10, power) : DivideUp(digits, BigInteger.Pow(10, -power));
        var units = BigInteger.DivRem(nanos, 1_000_000_000, out var rest);
        return units >= (BigInteger)largest ? largest : (decimal)units + ((decimal)rest / 1_000_000_000);
    }

    private static BigInteger DivideUp(BigInteger value, BigInteger by)
    {
        var quotient = BigInteger.DivRem(value, by, out var rest);
        return rest.IsZero ? quotient : quotient + 1;
    }

    private static bool Suffix(ReadOnlySpan<char> suffix, out int binary, out int exponent, out QuantityFormat format)
    {
        binary = 0;
        exponent = 0;
        format = QuantityFormat.DecimalSI;
        if (suffix.Length == 2 && suffix[1] == 'i')
        {
            format = QuantityFormat.BinarySI;
            binary = ("KMGTPE".IndexOf(suffix[0], StringComparison.Ordinal) + 1) * 10;
            return binary > 0;
        }

        if (suffix.Length > 1) return Exponent(suffix, out exponent, out format);
        if (suffix.Length == 0) return true;
        var place = "num kMGTPE".IndexOf(suffix[0], StringComparison.Ordinal);
        exponent = (place - 3) * 3;
        return place >= 0 && suffix[0] != ' ';
    }

    private static bool Exponent(ReadOnlySpan<char> suffix, out int exponent, out QuantityFormat format)
    {
        format = QuantityFormat.DecimalExponent;
        exponent = 0;
        if (suffix[0] is not ('e' or 'E')) return false;
        if (!int.TryParse(suffix[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return false;
        exponent = Math.Clamp(exponent, -LongestMantissa - 20, LongestMantissa);
        return true;
    }
}
