using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Where a character of an expression is in the exercise file, whatever style of scalar the author chose.</summary>
internal static class ExpressionPlaces
{
    /// <summary>
    /// The place of a character. The text is followed in the file, white space left aside, since indentation and line breaks are written
    /// in many ways; where that does not work out, as with escapes, it is the place of the whole scalar.
    /// </summary>
    /// <param name="node">The scalar.</param>
    /// <param name="text">Its text.</param>
    /// <param name="line">The line in the text, from 1.</param>
    /// <param name="column">The column in the text, in code points from 1.</param>
    public static Position Of(Node node, string text, int line, int column)
    {
        if (node.Position.Source is not { } source) return node.Position;
        var before = Solid(text[..Offset(text, line, column)]).Length;
        var solid = Solid(text);
        var (row, start) = Begin(source, node.Position);
        var (seen, after) = (0, node.Position);
        for (; source.Line(row) is { } written; row++, start = 0)
        {
            for (var at = start; at < written.Length; at++)
            {
                if (char.IsWhiteSpace(written[at])) continue;
                if (seen == solid.Length) return after;
                if (written[at] != solid[seen]) return node.Position;
                if (seen++ == before) return new(source, row, at + 1);
                after = new(source, row, at + 2);
            }
        }

        return seen == solid.Length ? after : node.Position;
    }

    private static string Solid(string text) => string.Concat(text.Where(static letter => !char.IsWhiteSpace(letter)));

    // A block begins on the line below its sign, a quoted text behind its quote.
    private static (int Row, int Start) Begin(Source source, Position at)
    {
        var written = source.Line(at.Line) ?? "";
        var sign = at.Column <= written.Length ? written[at.Column - 1] : ' ';
        return sign switch
        {
            '|' or '>' => (at.Line + 1, 0),
            '\'' or '"' => (at.Line, at.Column),
            _ => (at.Line, at.Column - 1),
        };
    }

    private static int Offset(string text, int line, int column)
    {
        var start = 0;
        for (var row = 1; row < line && text.IndexOf('\n', start) is >= 0 and var end; row++) start = end + 1;
        for (var left = column - 1; left > 0 && start < text.Length; left--)
            start += char.IsHighSurrogate(text[start]) && start + 1 < text.Length ? 2 : 1;
        return start;
    }
}
