namespace KubeLabs.Reports;

/// <summary>Shows the Markdown of tasks on a terminal: headings, lists, tables, code and links, which is all that tasks use.</summary>
internal static class MarkdownPlain
{
    /// <summary>Writes a text.</summary>
    public static void Write(ConsolePage page, string markdown)
    {
        var lines = markdown.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var isCode = false;
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            if (line.StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
            else if (isCode) page.Line("    " + line);
            else if (line.StartsWith('|')) index = WriteTable(page, lines, index);
            else WriteLine(page, line);
        }
    }

    private static void WriteLine(ConsolePage page, string line)
    {
        if (line.Length == 0) page.Gap();
        else if (line.StartsWith('#')) page.Line(MarkdownInline.Plain(line.TrimStart('#').Trim()), Paint.Bold);
        else page.Hanging(MarkdownInline.Plain(line), ListIndent(line));
    }

    // The width of "- " or "12. ", under whose text the next line begins.
    private static int ListIndent(string line)
    {
        var start = line.Length - line.TrimStart().Length;
        var at = start;
        while (at < line.Length && char.IsAsciiDigit(line[at])) at++;
        var isItem = at == start ? line.AsSpan(at) is ['-' or '*', ' ', ..] : line.AsSpan(at) is ['.', ' ', ..];
        return isItem ? at + 2 : start;
    }

    private static int WriteTable(ConsolePage page, string[] lines, int first)
    {
        var end = first;
        while (end < lines.Length && lines[end].StartsWith('|')) end++;
        var rows = lines[first..end].Select(Cells).Where(cells => !cells.All(IsRule)).ToList();
        var columns = rows.Max(row => row.Length);
        var widths = Enumerable.Range(0, columns).Select(column => rows.Max(row => column < row.Length ? DisplayWidth.Of(row[column]) : 0)).ToArray();
        foreach (var row in rows) page.Line("  " + string.Join("  ", row.Select((cell, at) => Pad(cell, widths[at]))).TrimEnd(), row == rows[0] ? Paint.Bold : Paint.Plain);
        return end - 1;
    }

    private static string[] Cells(string line) =>
        [.. line.Trim().Trim('|').Split('|').Select(cell => MarkdownInline.Plain(cell.Trim()))];

    private static bool IsRule(string cell) => cell.Length > 0 && cell.All(letter => letter is '-' or ':');

    private static string Pad(string cell, int width) => cell + new string(' ', width - DisplayWidth.Of(cell));
}
