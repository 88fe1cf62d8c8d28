using System.Globalization;
using System.Numerics;

namespace KubeLabs.Cel;

/// <summary>Numbers as Go's strconv and fmt write them.</summary>
internal static class GoNumbers
{
    private const int MostDigits = 1100;

    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string Text(ulong value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest digits that mean the number, with an exponent below 1e-4 and from 1e6 on (%g).</summary>
    public static string Text(double value)
    {
        if (Special(value, "+Inf", "-Inf") is { } special)
            return special;
        var (digits, exponent) = Shortest(value);
        var sign = double.IsNegative(value) ? "-" : "";
        if (exponent is >= -4 and < 6)
            return sign + Plain(digits, exponent);
        var mantissa = digits.Length == 1 ? digits : $"{digits[0]}.{digits[1..]}";
        return $"{sign}{mantissa}{Exponent(exponent)}";
    }

    /// <summary>The shortest digits that mean the number, never with an exponent (%f without a precision).</summary>
    public static string Plain(double value)
    {
        if (Special(value, "Infinity", "-Infinity") is { } special)
            return special;
        var (digits, exponent) = Shortest(value);
        return (double.IsNegative(value) ? "-" : "") + Plain(digits, exponent);
    }

    /// <summary>So many digits after the point, a tie to the even one (%.nf).</summary>
    public static string Fixed(double value, int precision)
    {
        if (Special(value, "Infinity", "-Infinity") is { } special)
            return special;
        var exact = Math.Abs(value).ToString("F" + MostDigits, CultureInfo.InvariantCulture);
        var point = exact.IndexOf('.', StringComparison.Ordinal);
        var digits = Round(exact[..point] + exact[(point + 1)..], point + precision);
        var whole = digits[..^precision];
        return (double.IsNegative(value) ? "-" : "") + (precision == 0 ? whole : $"{whole}.{digits[^precision..]}");
    }

    /// <summary>One digit before the point, so many after it, and an exponent (%.ne).</summary>
    public static string Scientific(double value, int precision)
    {
        if (Special(value, "Infinity", "-Infinity") is { } special)
            return special;
        var exact = Math.Abs(value).ToString("E" + MostDigits, CultureInfo.InvariantCulture);
        var mark = exact.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(exact.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = Round(exact[..1] + exact[2..mark], 1 + precision);
        if (digits.Length > 1 + precision)
            (digits, exponent) = (digits[..^1], exponent + 1);
        var mantissa = precision == 0 ? digits : $"{digits[0]}.{digits[1..]}";
        return (double.IsNegative(value) ? "-" : "") + mantissa + Exponent(exponent);
    }

    private static string? Special(double value, string infinity, string negativeInfinity) => value switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => infinity,
        double.NegativeInfinity => negativeInfinity,
        _ => null,
    };

    private static (string Digits, int Exponent) Shortest(double value)
    {
        var text = Math.Abs(value).ToString("E16", CultureInfo.InvariantCulture);
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var digits = new string([.. shortest.TakeWhile(letter => letter != 'E').Where(char.IsAsciiDigit)]).TrimStart('0').TrimEnd('0');
        if (digits.Length == 0)
            return ("0", 0);
        var exponent = int.Parse(text.AsSpan(text.IndexOf('E', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture);
        return (digits, exponent);
    }

    private static string Plain(string digits, int exponent)
    {
        if (exponent < 0)
            return "0." + new string('0', -exponent - 1) + digits;
        if (digits.Length <= exponent + 1)
            return digits.PadRight(exponent + 1, '0');
        return $"{digits[..(exponent + 1)]}.{digits[(exponent + 1)..]}";
    }

    private static string Exponent(int exponent) =>
        (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString("00", CultureInfo.InvariantCulture);

    private static string Round(string digits, int count)
    {
        if (count >= digits.Length)
            return digits.PadRight(count, '0');
        var kept = digits[..count];
        var rest = digits.AsSpan(count);
        var isAbove = rest[0] > '5' || (rest[0] == '5' && rest[1..].ContainsAnyExcept('0'));
        var isTie = rest[0] == '5' && !isAbove;
        var isOdd = count > 0 && (kept[^1] - '0') % 2 == 1;
        if (!isAbove && !(isTie && isOdd))
            return kept;
        var raised = BigInteger.Parse("0" + kept, CultureInfo.InvariantCulture) + 1;
        return raised.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
    }
}
