using System.Globalization;
using System.Text;

namespace KubeLabs.Cel;

/// <summary><c>"%s has %d".format([...])</c></summary>
internal static class StringFormat
{
    private const int DefaultPrecision = 6;
    private const int HighestPrecision = 1000;

    public static CelValue Write(CelContext context, string format, CelList arguments)
    {
        var text = new StringBuilder();
        var next = 0;
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%' || (i + 1 < format.Length && format[i + 1] == '%'))
            {
                i += format[i] == '%' ? 1 : 0;
                text.Append(format[i]);
                continue;
            }

            if (Clause.Read(format, ref i) is not { } clause)
                return Results.Error($"could not parse formatting clause: unexpected end of string");
            if (next >= arguments.Count)
                return Results.Error($"could not parse formatting clause: index {next} out of range");
            if (Formatted(context, clause, arguments[next++]) is not { Length: <= CelLimits.MaxTextLength } written)
                return context.Stop ?? Wrong(clause, arguments[next - 1]);
            if (text.Append(written).Length > CelLimits.MaxTextLength)
                return Results.TooLong(context);
        }

        return new CelString(text.ToString());
    }

    private static string? Formatted(CelContext context, Clause clause, CelValue value) => clause.Verb switch
    {
        's' => Plain(context, value),
        'd' => value is CelInt or CelUint ? Display.Plain(value) : value is CelDouble number ? GoNumbers.Plain(number.Value) : null,
        'f' => Real(value) is { } real ? GoNumbers.Fixed(real, clause.Precision ?? DefaultPrecision) : null,
        'e' => Real(value) is { } real ? GoNumbers.Scientific(real, clause.Precision ?? DefaultPrecision) : null,
        'b' => value is CelBool flag ? flag.Value ? "1" : "0" : Whole(value, 2),
        'o' => Whole(value, 8),
        'x' => Hex(value, false),
        'X' => Hex(value, true),
        _ => null,
    };

    private static string? Plain(CelContext context, CelValue value) => ValueText.Write(context, value);

    private static double? Real(CelValue value) => value switch
    {
        CelDouble number => number.Value,
        CelInt number => number.Value,
        CelUint number => number.Value,
        _ => null,
    };

    private static string? Whole(CelValue value, int numberBase) => value switch
    {
        CelInt { Value: long.MinValue } => "-" + Digits(1UL << 63, numberBase),
        CelInt number => (number.Value < 0 ? "-" : "") + Digits((ulong)Math.Abs(number.Value), numberBase),
        CelUint number => Digits(number.Value, numberBase),
        _ => null,
    };

    private static string Digits(ulong value, int numberBase)
    {
        var digits = new Stack<char>();
        do
        {
            digits.Push("0123456789abcdef"[(int)(value % (ulong)numberBase)]);
            value /= (ulong)numberBase;
        }
        while (value > 0);
        return new string([.. digits]);
    }

    private static string? Hex(CelValue value, bool isUpper)
    {
        var text = value switch
        {
            CelString { Value: var written } => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(written)),
            CelBytes { Value: var bytes } => Convert.ToHexStringLower(bytes.Span),
            _ => Whole(value, 16),
        };
        return isUpper ? text?.ToUpperInvariant() : text;
    }

    private static CelError Wrong(Clause clause, CelValue value) => clause.Verb is 's' or 'd' or 'f' or 'e' or 'b' or 'o' or 'x' or 'X'
        ? Results.Error($"error during formatting: %{clause.Verb} clause cannot be applied to {TypeText.Of(value.Type)}")
        : Results.Error($"could not parse formatting clause: unrecognized formatting clause \"{clause.Verb}\"");

    /// <summary>What stands behind a per cent sign.</summary>
    private readonly record struct Clause(char Verb, int? Precision)
    {
        public static Clause? Read(string format, ref int place)
        {
            int? precision = null;
            var end = place + 1;
            if (end < format.Length && format[end] == '.')
            {
                var start = ++end;
                while (end < format.Length && char.IsAsciiDigit(format[end]))
                    end++;
                if (!int.TryParse(format.AsSpan(start, end - start), CultureInfo.InvariantCulture, out var digits) || digits > HighestPrecision)
                    return null;
                precision = digits;
            }

            place = end;
            return end < format.Length ? new Clause(format[end], precision) : null;
        }
    }
}
