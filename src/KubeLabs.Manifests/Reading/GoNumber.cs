using System.Globalization;
using System.Text;

namespace KubeLabs.Manifests;

/// <summary>Prints numbers as Go does, because what kubectl sends is what Go prints.</summary>
internal static class GoNumber
{
    /// <summary>A floating-point number as encoding/json prints it: <c>1000</c>, <c>0.5</c>, <c>1e+21</c>, <c>1e-7</c>.</summary>
    public static string Json(double value)
    {
        if (value == 0) return "0";
        var (digits, exponent) = Digits(Math.Abs(value).ToString("R", CultureInfo.InvariantCulture));
        var sign = value < 0 ? "-" : "";
        return sign + (exponent is >= -6 and < 21 ? Fixed(digits, exponent) : Scientific(digits, exponent, exponent < 0 ? "0" : "00"));
    }

    /// <summary>A key of a mapping: the shortest text of the number in 32 bits, as sigs.k8s.io/yaml prints it.</summary>
    public static string Key(double value)
    {
        var single = (float)value;
        if (float.IsNaN(single)) return ".nan";
        if (float.IsInfinity(single)) return single > 0 ? ".inf" : "-.inf";
        var sign = float.IsNegative(single) ? "-" : "";
        if (single == 0) return sign + "0";
        var (digits, exponent) = Digits(Math.Abs(single).ToString("R", CultureInfo.InvariantCulture));
        return sign + (exponent is >= -4 and < 6 ? Fixed(digits, exponent) : Scientific(digits, exponent, "00"));
    }

    /// <summary>Whether the JSON text of a number is one without fraction and exponent.</summary>
    public static bool IsInteger(string json) => json.AsSpan().IndexOfAny('.', 'e', 'E') < 0;

    // The significant digits, and the power of ten of the first of them.
    private static (string Digits, int Exponent) Digits(string text)
    {
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = e < 0 ? text : text[..e];
        var shift = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? mantissa : mantissa[..point];
        var all = point < 0 ? mantissa : whole + mantissa[(point + 1)..];
        var leading = all.Length - all.TrimStart('0').Length;
        return (all.Trim('0'), shift + whole.Length - 1 - leading);
    }

    private static string Fixed(string digits, int exponent)
    {
        if (exponent < 0) return "0." + new string('0', -exponent - 1) + digits;
        return digits.Length <= exponent + 1
            ? digits.PadRight(exponent + 1, '0')
            : digits[..(exponent + 1)] + "." + digits[(exponent + 1)..];
    }

    private static string Scientific(string digits, int exponent, string exponentFormat)
    {
        var text = new StringBuilder().Append(digits[0]);
        if (digits.Length > 1) text.Append('.').Append(digits, 1, digits.Length - 1);
        text.Append('e').Append(exponent < 0 ? '-' : '+');
        return text.Append(Math.Abs(exponent).ToString(exponentFormat, CultureInfo.InvariantCulture)).ToString();
    }
}
