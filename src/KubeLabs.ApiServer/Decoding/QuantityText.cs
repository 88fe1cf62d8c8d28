using System.Globalization;

namespace KubeLabs.ApiServer;

/// <summary>
/// How the API server prints back a quantity that it was given. What is near enough to canonical stays as it was written
/// (<c>+5</c>, <c>1.500</c>, <c>05</c>); everything else is made canonical. The source is apimachinery's <c>ParseQuantity</c>.
/// </summary>
internal static class QuantityText
{
    // Digits that its fast path holds: 18 of a decimal number, fewer the larger a binary suffix is.
    private const int DecimalDigits = 18;
    private const int BinaryDigits = 14;
    private const int LeastScale = -9;

    /// <summary>The stored text of a quantity that was read from <paramref name="text"/>.</summary>
    public static string Stored(string text, Quantity value) => IsKept(text, value) ? text : value.ToString();

    private static bool IsKept(string text, Quantity value)
    {
        var digits = text.AsSpan(text[0] is '+' or '-' ? 1 : 0).TrimStart('0');
        var whole = Count(digits);
        var rest = digits[whole..];
        var fraction = rest is ['.', ..] ? Count(rest[1..]) : -1;
        var suffix = rest[(fraction + 1)..];
        if (whole == 0) return false;
        return value.Format == QuantityFormat.BinarySI
            ? fraction <= 0 && whole <= BinaryDigits - (Power(suffix) * 3) && LastDigits(digits[..whole]) % 8 != 0
            : IsKeptDecimal(digits[..whole], fraction > 0 ? rest.Slice(1, fraction) : [], suffix, value.Format);
    }

    private static bool IsKeptDecimal(
        ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction, ReadOnlySpan<char> suffix, QuantityFormat format)
    {
        var scale = Exponent(suffix, format) - fraction.Length;
        if (whole.Length + fraction.Length > DecimalDigits || scale % 3 != 0 || scale < LeastScale) return false;
        var zeros = fraction.Length - fraction.TrimEnd('0').Length;
        if (zeros == fraction.Length) zeros += whole.Length - whole.TrimEnd('0').Length;
        return zeros < 3;
    }

    // Of the large suffixes only that they are multiples of three counts here.
    private static int Exponent(ReadOnlySpan<char> suffix, QuantityFormat format) => suffix switch
    {
        ['n'] => -9,
        ['u'] => -6,
        ['m'] => -3,
        [_, .. var digits] when format == QuantityFormat.DecimalExponent => Parsed(digits),
        _ => 0,
    };

    private static int Parsed(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) ? exponent : 0;

    private static int Power(ReadOnlySpan<char> suffix) => "KMGTPE".IndexOf(suffix[0], StringComparison.Ordinal) + 1;

    // A number modulo 8 depends on its last three digits alone.
    private static int LastDigits(ReadOnlySpan<char> digits) =>
        int.Parse(digits.Length > 3 ? digits[^3..] : digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Count(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
