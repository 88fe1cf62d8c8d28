using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// The path of a rule to the field that breaks it: <c>.spec.name</c>, <c>.labels['a.b']</c> (<c>cel.ValidFieldPath</c>).
/// </summary>
internal sealed class RulePath
{
    private readonly string _text;
    private int _at;

    private RulePath(string text) => _text = text;

    /// <summary>The field; null where a path is none or leads to nothing that the schema names.</summary>
    public static FieldPath? Find(string text, StructuralSchema schema) => new RulePath(text).Walk(schema);

    private FieldPath? Walk(StructuralSchema schema)
    {
        var path = FieldPath.Root;
        while (Token() is { } token)
        {
            var name = token switch
            {
                "[" => Quoted(),
                "." => Token(),
                _ => null,
            };
            if (name is null || !Step(name, ref schema, ref path)) return null;
            if (token == "[" && Token() != "]") return null;
        }

        return path;
    }

    private static bool Step(string name, ref StructuralSchema schema, ref FieldPath path)
    {
        if (schema.Properties.Count > 0)
        {
            // What is named next is looked for in the schema of this field.
            path = path.Child(name);
            return schema.Properties.TryGetValue(name, out var property) && (schema = property) is not null;
        }

        if (schema.AdditionalProperties is not { } values) return false;
        path = path.Key(name);
        schema = values;
        return true;
    }

    // A delimiter, a quoted text with its quotes, or whatever stands before the next delimiter.
    private string? Token()
    {
        if (_at >= _text.Length) return null;
        var start = _at;
        if (_text[start] is '.' or '[' or ']') return _text[_at++].ToString();
        _at = _text[start] == '\'' ? EndOfQuotes(start) : EndOfName(start);
        return _text[start.._at];
    }

    private int EndOfQuotes(int start)
    {
        for (var i = start + 1; i < _text.Length; i++)
        {
            if (_text[i] == '\'' && _text[i - 1] != '\\') return i + 1;
        }

        return _text.Length;
    }

    private int EndOfName(int start)
    {
        var end = _text.AsSpan(start).IndexOfAny('.', '[', ']');
        return end < 0 ? _text.Length : start + end;
    }

    private string? Quoted() => Token() is { Length: >= 2 } token && token[0] == '\'' && token[^1] == '\'' ? Unescaped(token[1..^1]) : null;

    private static string? Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length || text[i + 1] == '\n') plain.Append(text[i]);
            else if (Escape(text[++i]) is { } character) plain.Append(character);
            else return null;
        }

        return plain.ToString();
    }

    private static char? Escape(char letter) => letter switch
    {
        'a' => '\a',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        '\'' or '\\' => letter,
        _ => null,
    };
}
