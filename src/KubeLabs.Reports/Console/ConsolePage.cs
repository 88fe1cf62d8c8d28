using System.Text;

namespace KubeLabs.Reports;

/// <summary>
/// The lines of a console report: a mark with a name, and below it labels with texts whose second column is aligned. Every text is
/// escaped here, so no caller can forget it.
/// </summary>
internal sealed class ConsolePage(ReportContext context)
{
    private const int MarkIndent = 3;
    private const int LabelIndent = 5;
    private readonly StringBuilder _text = new();

    /// <summary>The column in which texts begin, counted from 0.</summary>
    public int TextColumn { get; set; } = 18;

    /// <summary>Makes the first column wide enough for these names and labels.</summary>
    public void Fit(IEnumerable<string> names, IEnumerable<string> labels)
    {
        var widest = 0;
        foreach (var name in names) widest = Math.Max(widest, MarkIndent + DisplayWidth.Of(TerminalText.Escape(name)));
        foreach (var label in labels) widest = Math.Max(widest, LabelIndent + DisplayWidth.Of(label));
        TextColumn = Math.Clamp(widest + 2, 18, 40);
    }

    /// <summary>A line with a mark: <c> ✓ accepted       1/1  …</c>.</summary>
    public void Marked(string mark, Paint paint, string name, string aside, string text)
    {
        var shown = TerminalText.Escape(name);
        _text.Append(' ').Append(Painted(mark, paint)).Append(' ').Append(Painted(shown, paint == Paint.Green ? Paint.Plain : Paint.Bold));
        Pad(MarkIndent + DisplayWidth.Of(shown));
        if (aside.Length > 0) _text.Append(aside);
        if (aside.Length > 0 && text.Length > 0) _text.Append("  ");
        Wrapped(text, TextColumn + (aside.Length > 0 ? DisplayWidth.Of(aside) + 2 : 0));
    }

    /// <summary>A line with a label: <c>     expected     …</c>.</summary>
    public void Labelled(string label, string text, Paint paint = Paint.Dim)
    {
        _text.Append(' ', LabelIndent).Append(Painted(label, paint));
        Pad(LabelIndent + DisplayWidth.Of(label));
        Wrapped(text, TextColumn);
    }

    /// <summary>A line of a source, cut around a column and never wrapped.</summary>
    public void Excerpt(int number, string line, int column)
    {
        const int Most = 100;
        var start = line.Length <= Most || column < Most ? 0 : Math.Min(column - (Most / 2), line.Length - Most);
        var cut = line.Substring(start, Math.Min(Most, line.Length - start));
        var shown = (start > 0 ? "…" : "") + TerminalText.Escape(cut) + (start + cut.Length < line.Length ? "…" : "");
        var prefix = $"{number} | ";
        var room = (context.Width ?? int.MaxValue) - TextColumn - prefix.Length - 1;
        if (DisplayWidth.Of(shown) > room) shown = WordWrap.Lines(shown.Replace(' ', '\u00a0'), Math.Max(room, 8))[0].Replace('\u00a0', ' ') + "…";
        _text.Append(' ', TextColumn).Append(Painted(prefix, Paint.Dim)).Append(shown).Append('\n');
    }

    /// <summary>A line from the left edge.</summary>
    public void Line(string text, Paint paint = Paint.Plain)
    {
        foreach (var line in Lines(OneLine(text), 0)) _text.Append(Painted(line, paint)).Append('\n');
    }

    /// <summary>A line from the left edge whose continuation is indented.</summary>
    public void Hanging(string text, int indent)
    {
        _text.Append(TerminalText.Escape(text[..indent]));
        Wrapped(text[indent..], indent);
    }

    /// <summary>An empty line.</summary>
    public void Gap() => _text.Append('\n');

    /// <summary>Sends what was written on its way.</summary>
    public void Flush()
    {
        foreach (var chunk in _text.GetChunks()) context.Output.Write(Encoding.UTF8.GetBytes(chunk.ToArray()));
        _text.Clear();
        context.Output.Flush();
    }

    private void Wrapped(string text, int column)
    {
        var lines = Lines(text, column);
        _text.Append(lines[0]).Append('\n');
        for (var index = 1; index < lines.Count; index++) _text.Append(' ', column).Append(lines[index]).Append('\n');
    }

    // A text of several lines, such as a certificate, keeps them: below a label they are indented, so they can look like nothing else.
    private List<string> Lines(string text, int column)
    {
        var width = context.Width is { } columns ? Math.Max(columns - column - 1, 20) : int.MaxValue;
        return [.. text.TrimEnd('\n').Split('\n').SelectMany(line => WordWrap.Lines(TerminalText.Escape(line), width))];
    }

    // The line ends of Unicode alone are escaped like everything that cannot be seen.
    private static string OneLine(string text) =>
        text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ');

    private void Pad(int from)
    {
        if (from + 2 > TextColumn) _text.Append("  ");
        else _text.Append(' ', TextColumn - from);
    }

    private string Painted(string text, Paint paint) =>
        context.HasColor && paint != Paint.Plain && text.Length > 0 ? $"\u001b[{(int)paint}m{text}\u001b[0m" : text;
}
