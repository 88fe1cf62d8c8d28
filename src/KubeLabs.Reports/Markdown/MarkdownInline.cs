using System.Text;

namespace KubeLabs.Reports;

/// <summary>Takes the marks out of a line of Markdown: code keeps its words, a link shows where it leads.</summary>
internal static class MarkdownInline
{
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter == '[' && Link(text, index) is var (shown, target, end) && end > 0)
            {
                plain.Append(shown).Append(" <").Append(target).Append('>');
                index = end;
            }
            else if (letter == '*' && index + 1 < text.Length && text[index + 1] == '*') index++;
            else if (letter != '`') plain.Append(letter);
        }

        return plain.ToString();
    }

    private static (string Shown, string Target, int End) Link(string text, int open)
    {
        var close = text.IndexOf("](", open, StringComparison.Ordinal);
        var end = close < 0 ? -1 : text.IndexOf(')', close);
        return end < 0 ? ("", "", 0) : (text[(open + 1)..close], text[(close + 2)..end], end);
    }
}
