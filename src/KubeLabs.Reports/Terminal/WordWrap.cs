using System.Text;

namespace KubeLabs.Reports;

/// <summary>Breaks text into lines: between words, and within a word that is wider than a line.</summary>
public static class WordWrap
{
    /// <summary>The lines of a text, none wider than <paramref name="width"/> columns; at least one.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        if (DisplayWidth.Of(text) <= width) return [text];
        var lines = new List<string>();
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var (length, next) = Break(rest, Math.Max(width, 2));
            lines.Add(rest[..length].ToString());
            rest = rest[next..];
        }

        return lines;
    }

    // The length of the next line, and where the one after it begins.
    private static (int Length, int Next) Break(ReadOnlySpan<char> text, int width)
    {
        var (index, columns, space) = (0, 0, -1);
        while (index < text.Length)
        {
            _ = Rune.DecodeFromUtf16(text[index..], out var rune, out var units);
            columns += DisplayWidth.Of(rune);
            if (rune.Value == ' ') space = index;
            else if (columns > width) return space > 0 ? (space, space + 1) : (index, index);
            index += units;
        }

        return (text.Length, text.Length);
    }
}
