using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Ranges of numbers.</summary>
internal static class NumberRules
{
    public static void Check(ScalarNode number, StructuralSchema schema, FieldPath path, CauseList causes)
    {
        if (!double.TryParse(number.Text, CultureInfo.InvariantCulture, out var value)) return;
        var written = schema.Written;
        if (Limit(written, "multipleOf") is { } factor && factor > 0 && value / factor != Math.Floor(value / factor))
        {
            causes.Invalid(path, number, $"{path} in body should be a multiple of {Print(factor)}");
        }

        Most(number, value, written, path, causes);
        Least(number, value, written, path, causes);
        Width(number, written.Text("format"), schema.Type, path, causes);
    }

    private static void Most(ScalarNode number, double value, Node schema, FieldPath path, CauseList causes)
    {
        if (Limit(schema, "maximum") is not { } most) return;
        var isOpen = schema.Flag("exclusiveMaximum");
        if (value < most || (value == most && !isOpen)) return;
        causes.Invalid(path, number, $"{path} in body should be less than {(isOpen ? "" : "or equal to ")}{Print(most)}");
    }

    private static void Least(ScalarNode number, double value, Node schema, FieldPath path, CauseList causes)
    {
        if (Limit(schema, "minimum") is not { } least) return;
        var isOpen = schema.Flag("exclusiveMinimum");
        if (value > least || (value == least && !isOpen)) return;
        causes.Invalid(path, number, $"{path} in body should be greater than {(isOpen ? "" : "or equal to ")}{Print(least)}");
    }

    private static void Width(ScalarNode number, string format, string type, FieldPath path, CauseList causes)
    {
        var isTooWide = type == "integer" && number.Kind == ScalarKind.Integer && (format == "int32"
            ? number.Integer is not (>= int.MinValue and <= int.MaxValue)
            : format == "int64" && number.Integer is null);
        if (!isTooWide) return;
        causes.Invalid(path, number, $"Checked value must be of type {type} with format {format} in {path}");
    }

    private static double? Limit(Node schema, string field) =>
        schema.Field(field) is ScalarNode scalar && double.TryParse(scalar.Text, CultureInfo.InvariantCulture, out var value) ? value : null;

    // As Go prints a float64: no exponent below 10 to the power of 21.
    private static string Print(double value) =>
        value == Math.Floor(value) && Math.Abs(value) < 1e21
            ? value.ToString("F0", CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
}
