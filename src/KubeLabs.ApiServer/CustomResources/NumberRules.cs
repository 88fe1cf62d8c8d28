using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Ranges of numbers, the value's and those of its bounds, which must be numbers of the same type themselves.</summary>
internal static class NumberRules
{
    // An integer that fits 64 bits may not, once it is a floating-point number.
    private const double Sure = 1L << 62;

    public static void Check(ScalarNode number, StructuralSchema schema, FieldPath path, CauseList causes)
    {
        if (!double.TryParse(number.Text, CultureInfo.InvariantCulture, out var value)) return;
        Width(number.Integer is null ? value : Math.Clamp(value, -Sure, Sure), "Checked", schema, path, causes);
        var written = schema.Written;
        if (Limit(written, "multipleOf") is { } factor && factor > 0)
        {
            Width(factor, "MultipleOf", schema, path, causes);
            if (value / factor != Math.Floor(value / factor))
            {
                causes.Invalid(path, number, $"{path} in body should be a multiple of {Print(factor)}");
            }
        }

        Least(number, value, schema, path, causes);
        Most(number, value, schema, path, causes);
    }

    private static void Most(ScalarNode number, double value, StructuralSchema schema, FieldPath path, CauseList causes)
    {
        if (Limit(schema.Written, "maximum") is not { } most) return;
        Width(most, "Maximum boundary", schema, path, causes);
        var isOpen = schema.Written.Flag("exclusiveMaximum");
        if (value < most || (value == most && !isOpen)) return;
        causes.Invalid(path, number, $"{path} in body should be less than {(isOpen ? "" : "or equal to ")}{Print(most)}");
    }

    private static void Least(ScalarNode number, double value, StructuralSchema schema, FieldPath path, CauseList causes)
    {
        if (Limit(schema.Written, "minimum") is not { } least) return;
        Width(least, "Minimum boundary", schema, path, causes);
        var isOpen = schema.Written.Flag("exclusiveMinimum");
        if (value > least || (value == least && !isOpen)) return;
        causes.Invalid(path, number, $"{path} in body should be greater than {(isOpen ? "" : "or equal to ")}{Print(least)}");
    }

    // The server knows no field for these.
    private static void Width(double value, string what, StructuralSchema schema, FieldPath path, CauseList causes)
    {
        if (Fits(value, schema)) return;
        var format = Format(schema);
        var shown = format.Length > 0 ? $"with format {format}" : "(default format)";
        causes.Invalid(FieldPath.Root.Child("<nil>"), "", $"{what} value must be of type {schema.Type} {shown} in {path}");
    }

    private static bool Fits(double value, StructuralSchema schema) => (schema.Type, Format(schema)) switch
    {
        ("integer", "int32") => value == Math.Floor(value) && value is >= int.MinValue and <= int.MaxValue,
        ("integer", _) => value == Math.Floor(value) && value is >= long.MinValue and < 9223372036854775808d,
        ("number", "float") => float.IsFinite((float)value),
        _ => true,
    };

    // A format of another type says nothing.
    private static string Format(StructuralSchema schema) => (schema.Type, schema.Written.Text("format")) switch
    {
        ("integer", "int32" or "int64") or ("number", "float" or "double") => schema.Written.Text("format"),
        _ => "",
    };

    private static double? Limit(Node schema, string field) =>
        schema.Field(field) is ScalarNode scalar && double.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var value) ? value : null;

    // As Go prints a float64: no exponent below 10 to the power of 21.
    private static string Print(double value) =>
        value == Math.Floor(value) && Math.Abs(value) < 1e21
            ? value.ToString("F0", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
}
