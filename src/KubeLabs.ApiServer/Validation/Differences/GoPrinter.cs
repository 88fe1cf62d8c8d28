using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The server's internal types as JSON: in one line as its messages show values, or in lines as it compares them.</summary>
internal sealed class GoPrinter
{
    private readonly bool _isCompact;
    private readonly List<string> _lines = [""];

    private GoPrinter(bool isCompact) => _isCompact = isCompact;

    private string Colon => _isCompact ? ":" : ": ";

    /// <summary>A structure in lines, each level set in by a space (<c>json.MarshalIndent</c>).</summary>
    public static List<string> Lines(Node? structure, GoField[] fields) => Print(structure, fields, isCompact: false);

    /// <summary>A structure in one line.</summary>
    public static string Compact(Node? structure, GoField[] fields) => Print(structure, fields, isCompact: true)[0];

    private static List<string> Print(Node? structure, GoField[] fields, bool isCompact)
    {
        var printer = new GoPrinter(isCompact);
        printer.Structure(structure, fields, 0);
        return printer._lines;
    }

    private void Structure(Node? structure, GoField[] fields, int depth)
    {
        Append("{");
        var count = 0;
        foreach (var field in fields)
        {
            var value = field.Of(structure);
            if (field.IsOptional && SemanticEquality.IsEmpty(value)) continue;
            Start(count++, depth + 1);
            Append($"\"{field.Name}\"{Colon}");
            Field(value, field, depth + 1);
        }

        if (count == 0) Append("}");
        else End("}", depth);
    }

    private void Field(Node? value, GoField field, int depth)
    {
        if (field.Fields.Length == 0) Value(value, field.Unset, depth);
        else if (value is null && !field.IsEmbedded) Append(field.Unset);
        else if (value is SequenceNode list) Items(list, depth, (item, level) => Structure(item, field.Fields, level));
        else Structure(value, field.Fields, depth);
    }

    private void Value(Node? value, string unset, int depth)
    {
        switch (value)
        {
            case null: Append(unset); break;
            case MappingNode map: Map(map, depth); break;
            case SequenceNode list: Items(list, depth, (item, level) => Value(item, "null", level)); break;
            default: Append(Escaped(value)); break;
        }
    }

    private void Items(SequenceNode list, int depth, Action<Node, int> write)
    {
        Append("[");
        for (var i = 0; i < list.Values.Length; i++)
        {
            Start(i, depth + 1);
            write(list.Values[i], depth + 1);
        }

        if (list.Values.IsEmpty) Append("]");
        else End("]", depth);
    }

    private void Map(MappingNode map, int depth)
    {
        Append("{");
        var entries = map.Values.Sort((one, other) => string.CompareOrdinal(one.Key, other.Key));
        for (var i = 0; i < entries.Length; i++)
        {
            Start(i, depth + 1);
            Append(Escaped(ScalarNode.Of(map.Position, entries[i].Key)) + Colon);
            Value(entries[i].Value, "null", depth + 1);
        }

        if (entries.IsEmpty) Append("}");
        else End("}", depth);
    }

    private void Start(int index, int depth)
    {
        if (index > 0) Append(",");
        Break(depth);
    }

    private void End(string bracket, int depth)
    {
        Break(depth);
        Append(bracket);
    }

    private void Break(int depth)
    {
        if (!_isCompact) _lines.Add(new(' ', depth));
    }

    private void Append(string text) => _lines[^1] += text;

    // Go makes its JSON safe for HTML.
    private static string Escaped(Node scalar) => NodeJson.Compact(scalar)
        .Replace("<", "\\u003c", StringComparison.Ordinal)
        .Replace(">", "\\u003e", StringComparison.Ordinal)
        .Replace("&", "\\u0026", StringComparison.Ordinal);
}
