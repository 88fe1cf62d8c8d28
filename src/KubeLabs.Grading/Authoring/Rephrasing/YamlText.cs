using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Writes trees as YAML that reads back as the same trees.</summary>
internal sealed class YamlText(YamlStyle style)
{
    private readonly StringBuilder _text = new();

    /// <summary>Documents as a text, with separators between them.</summary>
    public static string Of(IEnumerable<Node> documents, YamlStyle style) =>
        string.Join("---\n", documents.Select(document => new YamlText(style).Document(document)));

    private string Document(Node node)
    {
        if (style == YamlStyle.Flow) Line("", YamlScalarText.Flow(node));
        else Block(node, 0);
        return _text.ToString();
    }

    private void Block(Node node, int indent)
    {
        if (node is MappingNode mapping) Fields(mapping, indent);
        else Items((SequenceNode)node, indent);
    }

    private void Fields(MappingNode mapping, int indent)
    {
        foreach (var entry in mapping.Values) Entry(new string(' ', indent) + Key(entry.Key) + ":", entry.Value, indent + 2);
    }

    private void Items(SequenceNode list, int indent)
    {
        foreach (var item in list.Values) Entry(new string(' ', indent) + "-", item, indent + 2);
    }

    // A collection goes below its key or dash; what is empty or a scalar goes behind it.
    private void Entry(string start, Node value, int indent)
    {
        if (value is MappingNode { Values.Length: > 0 } or SequenceNode { Values.Length: > 0 })
        {
            Line(start, "");
            Block(value, indent);
            return;
        }

        Line(start + " ", value is ScalarNode scalar ? Scalar(scalar) : value is MappingNode ? "{}" : "[]");
    }

    private void Line(string start, string rest)
    {
        if (style == YamlStyle.Commented) _text.Append("# a note: above\n");
        _text.Append(start).Append(rest).Append(style == YamlStyle.Commented ? "  # and behind" : "").Append('\n');
    }

    private string Key(string key) => style == YamlStyle.Quoted ? YamlScalarText.Quoted(key) : YamlScalarText.Plain(key);

    private string Scalar(ScalarNode scalar) => scalar.Kind != ScalarKind.String
        ? scalar.Text
        : style == YamlStyle.Quoted ? YamlScalarText.Quoted(scalar.Text) : YamlScalarText.Plain(scalar.Text);
}
