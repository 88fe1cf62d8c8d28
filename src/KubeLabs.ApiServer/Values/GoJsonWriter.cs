using System.Globalization;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>JSON as Go's encoding/json writes it: the characters that mean something in HTML are escaped.</summary>
public static class GoJsonWriter
{
    /// <summary>A node with its keys in their order, as Go writes a struct.</summary>
    public static string Of(Node node) => Text(node, isSorted: false);

    /// <summary>A node with its keys sorted, as Go writes a map. kubectl's annotation is such a text.</summary>
    public static string Sorted(Node node) => Text(node, isSorted: true);

    private static string Text(Node node, bool isSorted)
    {
        var text = new StringBuilder();
        Write(text, node, isSorted);
        return text.ToString();
    }

    private static void Write(StringBuilder text, Node node, bool isSorted)
    {
        switch (node)
        {
            case MappingNode mapping: WriteMap(text, mapping, isSorted); break;
            case SequenceNode sequence: WriteList(text, sequence, isSorted); break;
            case ScalarNode { Kind: ScalarKind.String } scalar: WriteText(text, scalar.Text); break;
            case ScalarNode scalar: text.Append(scalar.Text); break;
        }
    }

    private static void WriteMap(StringBuilder text, MappingNode mapping, bool isSorted)
    {
        text.Append('{');
        var isFirst = true;
        IEnumerable<MapEntry> entries = isSorted ? mapping.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal) : mapping.Values;
        foreach (var entry in entries)
        {
            if (!isFirst) text.Append(',');
            isFirst = false;
            WriteText(text, entry.Key);
            text.Append(':');
            Write(text, entry.Value, isSorted);
        }

        text.Append('}');
    }

    private static void WriteList(StringBuilder text, SequenceNode sequence, bool isSorted)
    {
        text.Append('[');
        for (var index = 0; index < sequence.Values.Length; index++)
        {
            if (index > 0) text.Append(',');
            Write(text, sequence.Values[index], isSorted);
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
