using System.Buffers;
using System.Globalization;
using System.Text;

namespace KubeLabs.Cel;

/// <summary>Conversions that can fail.</summary>
internal static class Conversions
{
    private static readonly SearchValues<char> _ofNumbers = SearchValues.Create("+-.0123456789eE");
    private static readonly UTF8Encoding _utf8 = new(false, true);

    public static CelValue ToBool(CelValue value) => ((CelString)value).Value switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => CelBool.True,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => CelBool.False,
        _ => NotConverted(CelType.Bool),
    };

    public static CelValue ToBytes(CelValue value) => new CelBytes(Encoding.UTF8.GetBytes(((CelString)value).Value));

    public static CelValue ToDouble(CelValue value)
    {
        var text = ((CelString)value).Value;
        if (SpecialDouble(text) is { } special)
            return new CelDouble(special);
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!text.AsSpan().ContainsAnyExcept(_ofNumbers) && double.TryParse(text, style, CultureInfo.InvariantCulture, out var number))
            return double.IsInfinity(number) ? NotConverted(CelType.Double) : new CelDouble(number);
        return NotConverted(CelType.Double);
    }

    public static CelValue ToInt(CelValue value) => value switch
    {
        CelUint { Value: <= long.MaxValue } number => CelInt.Of((long)number.Value),
        CelDouble { Value: > -9223372036854775808.0 and < 9223372036854775808.0 } number => CelInt.Of((long)number.Value),
        CelString text => ParseInt(text.Value),
        _ => new CelError("integer overflow"),
    };

    public static CelValue ToUint(CelValue value) => value switch
    {
        CelInt { Value: >= 0 } number => new CelUint((ulong)number.Value),
        CelDouble { Value: >= 0 and < 18446744073709551616.0 } number => new CelUint((ulong)number.Value),
        CelString text => ParseUint(text.Value),
        _ => new CelError("unsigned integer overflow"),
    };

    public static CelValue ToText(CelValue value) => value switch
    {
        CelBytes bytes => Decode(bytes.Value.Span),
        CelDuration duration => new CelString(DurationText.Write(duration)),
        CelTimestamp time => new CelString(TimestampText.Write(time)),
        _ => new CelString(Display.Plain(value)),
    };

    private static double? SpecialDouble(string text) => text.TrimStart('+', '-').ToUpperInvariant() switch
    {
        "NAN" when char.IsLetter(text[0]) => double.NaN,
        "INF" or "INFINITY" when text.LastIndexOfAny(['+', '-']) <= 0 =>
            text[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
        _ => null,
    };

    private static CelValue ParseInt(string text)
    {
        var digits = text.Length > 0 && text[0] is '+' or '-' ? text.AsSpan(1) : text;
        if (digits.IsEmpty || digits.ContainsAnyExceptInRange('0', '9'))
            return NotConverted(CelType.Int);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? CelInt.Of(number)
            : NotConverted(CelType.Int);
    }

    private static CelValue ParseUint(string text)
    {
        if (text.Length == 0 || text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return NotConverted(CelType.Uint);
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new CelUint(number)
            : NotConverted(CelType.Uint);
    }

    /// <summary>That a text is no value of a type.</summary>
    public static CelError NotConverted(CelType type) => Results.Error($"type conversion error from 'string' to '{type.Name}'");

    private static CelValue Decode(ReadOnlySpan<byte> bytes)
    {
        if (!System.Text.Unicode.Utf8.IsValid(bytes))
            return new CelError("invalid UTF-8 in bytes, cannot convert to string");
        return new CelString(_utf8.GetString(bytes));
    }
}
