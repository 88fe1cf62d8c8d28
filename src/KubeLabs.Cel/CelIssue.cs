using System.Globalization;
using System.Text;

namespace KubeLabs.Cel;

/// <summary>What is wrong with an expression, and where.</summary>
public sealed class CelIssue
{
    private const int LongestSnippet = 16_384;
    private readonly string _display;

    internal CelIssue(CelSource source, int position, string message)
    {
        (Line, Column) = source.Place(Math.Clamp(position, 0, source.Length));
        Message = message;
        _display = Display(source);
    }

    /// <summary>What is wrong, in the words of cel-go.</summary>
    public string Message { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in code points, from 1.</summary>
    public int Column { get; }

    /// <summary>The message with its place, the line of the expression and a caret below it, as cel-go prints it.</summary>
    public override string ToString() => _display;

    private string Display(CelSource source)
    {
        var head = string.Create(CultureInfo.InvariantCulture, $"ERROR: <input>:{Line}:{Column}: {Message}");
        var line = source.Line(Line);
        if (source.Length == 0 || line.Length > LongestSnippet)
            return head;
        var text = new StringBuilder(head).Append("\n | ");
        foreach (var rune in line)
            text.Append(rune == '\t' ? new Rune(' ') : new Rune(rune));
        text.Append("\n | ");
        for (var i = 0; i < Column - 1 && i < line.Length; i++)
            text.Append(line[i] > 127 ? '．' : '.');
        return text.Append(Column - 1 < line.Length && line[Column - 1] > 127 ? '＾' : '^').ToString();
    }
}
