using System.Globalization;
using System.Text;
using System.Xml;

namespace KubeLabs.Reports;

/// <summary>Text that XML can hold: a character that XML 1.0 has no way to write becomes a visible escape such as <c>\u001b</c>.</summary>
internal static class XmlText
{
    public static string Of(string text)
    {
        if (IsClean(text)) return text;
        var clean = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var isPair = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
            if (isPair) clean.Append(text[index]).Append(text[++index]);
            else if (XmlConvert.IsXmlChar(text[index])) clean.Append(text[index]);
            else clean.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[index]:x4}");
        }

        return clean.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var letter in text)
        {
            if (!XmlConvert.IsXmlChar(letter)) return false;
        }

        return true;
    }
}
