using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A number of Pods or a share of them.</summary>
internal static class IntOrPercentRules
{
    /// <summary>A negative number, or a string that is no percentage.</summary>
    public static void Malformed(Node? value, FieldPath path, CauseList causes)
    {
        if (value?.AsString() is { } percent) causes.InvalidEach(path, percent, NameFormats.Percent(percent));
        else if (value?.AsInteger() is < 0 and var number) causes.Invalid(path, number, FormatText.NotNegative);
    }

    public static void MoreThanAll(Node? value, FieldPath path, CauseList causes)
    {
        if (Percent(value) > 100) causes.Invalid(path, value, "must not be greater than 100%");
    }

    /// <summary>The number, whichever of the two it means. A string that is no percentage reads as a number or zero.</summary>
    public static long Read(Node? value)
    {
        if (value?.AsString() is not { } text) return value?.AsInteger() ?? 0;
        if (Percent(value) is { } percent) return percent;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    // More digits than a number has: the server reads the largest one.
    private static long? Percent(Node? value)
    {
        if (value?.AsString() is not { } text || NameFormats.Percent(text).Length > 0) return null;
        return long.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : long.MaxValue;
    }
}
