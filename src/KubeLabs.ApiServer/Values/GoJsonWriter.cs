using System.Globalization;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>JSON as Go's encoding/json writes a map: keys sorted, HTML characters escaped. kubectl's annotation is such a text.</summary>
internal static class GoJson
{
    public static string Of(Node node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Node node)
    {
        switch (node)
        {
            case MappingNode mapping: WriteMap(text, mapping); break;
            case SequenceNode sequence: WriteList(text, sequence); break;
            case ScalarNode { Kind: ScalarKind.String } scalar: WriteText(text, scalar.Text); break;
            case ScalarNode scalar: text.Append(scalar.Text); break;
        }
    }

    private static void WriteMap(StringBuilder text, MappingNode mapping)
    {
        text.Append('{');
        var isFirst = true;
        foreach (var entry in mapping.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            WriteText(text, entry.Key);
            text.Append(':');
            Write(text, entry.Value);
        }

        text.Append('}');
    }

    private static void WriteList(StringBuilder text, SequenceNode sequence)
    {
        text.Append('[');
        for (var index = 0; index < sequence.Values.Length; index++)
        {
            if (index > 0) text.Append(',');
            Write(text, sequence.Values[index]);
        }

        text.Append(']');
    }

    private static void WriteText(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var letter in value) WriteLetter(text, letter);
        text.Append('"');
    }

    // Source: encoding/json's appendString with escapeHTML.
    private static void WriteLetter(StringBuilder text, char letter)
    {
        switch (letter)
        {
            case '"' or '\\': text.Append('\\').Append(letter); break;
            case '\b': text.Append("\\b"); break;
            case '\f': text.Append("\\f"); break;
            case '\n': text.Append("\\n"); break;
            case '\r': text.Append("\\r"); break;
            case '\t': text.Append("\\t"); break;
            case < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029': text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"); break;
            default: text.Append(letter); break;
        }
    }
}
