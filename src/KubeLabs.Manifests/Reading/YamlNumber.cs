using System.Globalization;

namespace KubeLabs.Manifests;

/// <summary>
/// Numbers as the YAML reader of Kubernetes understands them (go.yaml.in/yaml/v2, <c>resolve</c>): Go's integer
/// literals with underscores anywhere, then floating point.
/// </summary>
internal static class YamlNumber
{
    /// <summary>An integer of 64 bits, signed or not.</summary>
    public static bool TryInteger(string plain, out long signed, out ulong unsigned, out bool isUnsigned)
    {
        signed = 0;
        isUnsigned = false;
        unsigned = 0;
        if (TrySigned(plain, 0, out signed)) return true;
        isUnsigned = TryDigits(plain, 0, out unsigned);
        return isUnsigned;
    }

    /// <summary>What is left after everything else: <c>0b</c> before a signed binary number.</summary>
    public static bool TryOddBinary(string plain, out long value)
    {
        value = 0;
        if (plain.StartsWith("0b", StringComparison.Ordinal)) return TrySigned(plain[2..], 2, out value);
        return plain.StartsWith("-0b", StringComparison.Ordinal) && TrySigned("-" + plain[3..], 2, out value);
    }

    /// <summary>Digits with a fraction or an exponent; without a digit before or behind the point it is none.</summary>
    public static bool IsFloat(ReadOnlySpan<char> text)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var whole = Digits(text, ref at);
        var fraction = 0;
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = Digits(text, ref at);
        }

        if (whole + fraction == 0) return false;
        if (at == text.Length) return true;
        if (text[at] is not ('e' or 'E')) return false;
        at++;
        if (at < text.Length && text[at] is '+' or '-') at++;
        return Digits(text, ref at) > 0 && at == text.Length;
    }

    /// <summary>The value of a text of that form; one too large for 64 bits is no number in Go.</summary>
    public static bool TryFloat(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static int Digits(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at - start;
    }

    private static bool TrySigned(string text, int radix, out long value)
    {
        value = 0;
        var negative = text.Length > 0 && text[0] == '-';
        var digits = text.Length > 0 && text[0] is '+' or '-' ? text.AsSpan(1) : text;
        if (!TryDigits(digits, radix, out var magnitude)) return false;
        if (magnitude > (ulong)long.MaxValue + (negative ? 1UL : 0UL)) return false;
        value = negative ? unchecked(-(long)magnitude) : (long)magnitude;
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, int radix, out ulong value)
    {
        value = 0;
        if (radix == 0) radix = Radix(ref text);
        if (text.Length == 0) return false;
        foreach (var c in text)
        {
            var digit = Digit(c);
            if (digit >= radix) return false;
            if (value > (ulong.MaxValue - (uint)digit) / (uint)radix) return false;
            value = (value * (uint)radix) + (uint)digit;
        }

        return true;
    }

    private static int Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => 16,
    };

    private static int Radix(ref ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != '0') return 10;
        var radix = char.ToLowerInvariant(text[1]) switch { 'x' => 16, 'b' => 2, 'o' => 8, _ => 0 };
        text = radix == 0 ? text[1..] : text[2..];
        return radix == 0 ? 8 : radix;
    }
}
