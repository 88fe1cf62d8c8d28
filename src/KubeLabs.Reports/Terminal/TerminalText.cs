using System.Globalization;
using System.Text;

namespace KubeLabs.Reports;

/// <summary>
/// Makes text of a submission safe and visible on a terminal: what would move the cursor, turn the direction of text or show nothing
/// at all is written as an escape such as <c>\u001b</c>.
/// </summary>
public static class TerminalText
{
    /// <summary>The text with visible escapes; a line break too is one.</summary>
    public static string Escape(string text)
    {
        var first = FirstHidden(text);
        if (first < 0) return text;
        var shown = new StringBuilder(text.Length + 16).Append(text, 0, first);
        for (var index = first; index < text.Length;)
        {
            var length = Rune.TryGetRuneAt(text, index, out var rune) ? rune.Utf16SequenceLength : 1;
            if (IsShown(text, index)) shown.Append(text, index, length);
            else AppendEscape(shown, text.AsSpan(index, length));
            index += length;
        }

        return shown.ToString();
    }

    /// <summary>Whether the character at an index can be shown as it is.</summary>
    internal static bool IsShown(string text, int index)
    {
        var letter = text[index];
        if (letter is >= ' ' and < (char)0x7f) return true;
        if (!Rune.TryGetRuneAt(text, index, out var rune)) return false;
        if (IsBlank(rune.Value)) return false;
        return Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
    }

    // Letters and symbols that leave an empty place: the fillers of Hangul, the blank pattern of Braille; and selectors of variants.
    private static bool IsBlank(int value) =>
        value is 0x115f or 0x1160 or 0x3164 or 0xffa0 or 0x2800 or (>= 0xfe00 and <= 0xfe0f) or (>= 0xe0100 and <= 0xe01ef);

    private static int FirstHidden(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1])) continue;
            if (!IsShown(text, index)) return index;
        }

        return -1;
    }

    private static void AppendEscape(StringBuilder shown, ReadOnlySpan<char> hidden)
    {
        switch (hidden)
        {
            case "\n": shown.Append("\\n"); break;
            case "\r": shown.Append("\\r"); break;
            case "\t": shown.Append("\\t"); break;
            default:
                foreach (var unit in hidden) shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
                break;
        }
    }
}
