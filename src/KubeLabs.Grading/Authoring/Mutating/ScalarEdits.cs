using System.Globalization;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Other values for a scalar.</summary>
internal static class ScalarEdits
{
    // A longer text is data: a certificate, a script. One change in it says whether anybody reads it.
    private const int LongText = 80;

    /// <summary>The other values with the kinds of the changes.</summary>
    public static IEnumerable<(ChangeKind Kind, ScalarNode Value)> Of(ScalarNode scalar, FieldContext field) => scalar.Kind switch
    {
        ScalarKind.Boolean => [(ChangeKind.Choice, ScalarNode.Of(scalar.Position, scalar.Text != "true"))],
        ScalarKind.Integer or ScalarKind.Float or ScalarKind.String when field.Kind == FieldKind.Quantity => Quantities(scalar),
        ScalarKind.Integer when scalar.Integer is { } value and > long.MinValue and < long.MaxValue =>
            [Value(ScalarNode.Of(scalar.Position, value + 1)), Value(ScalarNode.Of(scalar.Position, value - 1))],
        ScalarKind.Float => [Value(new(scalar.Position, ScalarKind.Integer, "1"))],
        ScalarKind.String when field.Field is { Enum.IsEmpty: false } known => Choices(scalar, known),
        ScalarKind.String => Texts(scalar),
        _ => [],
    };

    /// <summary>A text with one letter changed.</summary>
    public static string Altered(string text)
    {
        if (text.Length == 0) return "x";
        for (var step = 0; step < text.Length; step++)
        {
            // From the middle to the end, then from the beginning.
            var at = ((text.Length / 2) + step) % text.Length;
            if (char.IsAsciiLetterOrDigit(text[at]))
                return string.Concat(text.AsSpan(0, at), Next(text[at]).ToString(), text.AsSpan(at + 1));
        }

        return text + "x";
    }

    private static IEnumerable<(ChangeKind Kind, ScalarNode Value)> Choices(ScalarNode scalar, FieldSchema known) =>
        known.Enum.Where(other => other != scalar.Text).Select(other => (ChangeKind.Choice, ScalarNode.Of(scalar.Position, other)));

    private static IEnumerable<(ChangeKind Kind, ScalarNode Value)> Quantities(ScalarNode scalar)
    {
        if (!Quantity.TryParse(scalar.Text, out var amount)) return [];
        return [Value(ScalarNode.Of(scalar.Position, (amount + amount).ToString())),
            Value(ScalarNode.Of(scalar.Position, Half(amount).ToString()))];
    }

    private static Quantity Half(Quantity amount) => amount with { Value = amount.Value / 2 };

    private static IEnumerable<(ChangeKind Kind, ScalarNode Value)> Texts(ScalarNode scalar)
    {
        string[] others = scalar.Text.Length > LongText
            ? [Altered(scalar.Text)]
            : [Altered(scalar.Text), .. Numbers(scalar.Text)];
        return others.Distinct().Select(text => Value(ScalarNode.Of(scalar.Position, text)));
    }

    // Every number in a text one more: a tag, a percentage, an hour, the other one of two names.
    private static IEnumerable<string> Numbers(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
            if (end == start) continue;
            if (long.TryParse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number < long.MaxValue)
                yield return string.Create(CultureInfo.InvariantCulture, $"{text[..start]}{number + 1}{text[end..]}");
            start = end;
        }
    }

    private static char Next(char letter) => letter switch
    {
        'z' => 'a',
        'Z' => 'A',
        '9' => '0',
        _ => (char)(letter + 1),
    };

    private static (ChangeKind Kind, ScalarNode Value) Value(ScalarNode value) => (ChangeKind.Value, value);
}
