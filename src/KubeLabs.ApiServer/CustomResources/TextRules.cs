using System.Globalization;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Lengths, patterns and formats of strings.</summary>
internal static class TextRules
{
    public static void Check(ScalarNode text, StructuralSchema schema, FieldPath path, CauseList causes)
    {
        var written = schema.Written;
        Limits(text, written, path, causes);
        var format = written.Text("format");
        if (schema.Type is "" or "string" && !TextFormats.Has(text.Text, format))
        {
            causes.TypeInvalid(path, text, $"{path} in body must be of type {format}: {GoValue.Quote(text.Text)}");
        }
    }

    // The server tells the first that is broken.
    private static void Limits(ScalarNode text, Node written, FieldPath path, CauseList causes)
    {
        var length = Length(text.Text);
        if (written.Field("maxLength")?.AsInteger() is { } most && length > most)
        {
            causes.TooLong(path, (int)Math.Min(most, int.MaxValue));
        }
        else if (written.Field("minLength")?.AsInteger() is { } least && length < least)
        {
            causes.Invalid(path, text, string.Create(CultureInfo.InvariantCulture, $"{path} in body should be at least {least} chars long"));
        }
        else
        {
            Pattern(text, written.Text("pattern"), path, causes);
        }
    }

    // What .NET would read otherwise than the server is not judged.
    private static void Pattern(ScalarNode text, string pattern, FieldPath path, CauseList causes)
    {
        if (pattern.Length == 0 || !Re2Pattern.TryParse(pattern, out var regex) || regex.IsMatch(text.Text)) return;
        causes.Invalid(path, text, $"{path} in body should match '{pattern}'");
    }

    private static int Length(string text)
    {
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value >= 0) count++;
        }

        return count;
    }
}
