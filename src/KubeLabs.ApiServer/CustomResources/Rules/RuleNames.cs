using System.Text;

namespace KubeLabs.ApiServer;

/// <summary>
/// Names of fields as rules write them: <c>a-b</c> is <c>a__dash__b</c>, a word of the language stands between underscores. The source is
/// apiserver's <c>cel.Escape</c>.
/// </summary>
internal static class RuleNames
{
    private static readonly string[] _words =
    [
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
        "package", "namespace", "return", "var", "void", "while",
    ];

    private static readonly (string Plain, string Name)[] _escapes =
        [("__", "underscores"), (".", "dot"), ("-", "dash"), ("/", "slash")];

    /// <summary>Whether a name is a word of the language.</summary>
    public static bool IsWord(string name) => Array.IndexOf(_words, name) >= 0;

    /// <summary>The name in a rule; null where no rule can name it.</summary>
    public static string? Escape(string name)
    {
        if (name.Length == 0 || char.IsAsciiDigit(name[0])) return null;
        if (IsWord(name)) return $"__{name}__";
        var text = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            var character = name[i];
            if (character == '_' && i + 1 < name.Length && name[i + 1] == '_')
            {
                text.Append("__underscores__");
                i++;
            }
            else if (character is '.' or '-' or '/')
            {
                text.Append("__").Append(Array.Find(_escapes, escape => escape.Plain[0] == character).Name).Append("__");
            }
            else if (char.IsAsciiLetterOrDigit(character) || character == '_')
            {
                text.Append(character);
            }
            else
            {
                return null;
            }
        }

        return text.ToString();
    }

    /// <summary>The name of the field that a rule names; null where it can name none.</summary>
    public static string? Unescape(string escaped)
    {
        if (!escaped.Contains("__", StringComparison.Ordinal)) return escaped;
        var text = new StringBuilder(escaped.Length);
        var at = 0;
        while (at < escaped.Length)
        {
            if (Sequence(escaped, at) is not { } length)
            {
                text.Append(escaped[at++]);
                continue;
            }

            var inner = escaped.Substring(at + 2, length - 4);
            if (Plain(inner, length == escaped.Length) is not { } plain) return null;
            text.Append(plain);
            at += length;
        }

        return text.ToString();
    }

    private static string? Plain(string inner, bool isWhole)
    {
        foreach (var (plain, name) in _escapes)
        {
            if (name == inner) return plain;
        }

        return isWhole && IsWord(inner) ? inner : null;
    }

    // Two underscores, something without any, two underscores.
    private static int? Sequence(string text, int at)
    {
        if (text[at] != '_' || at + 1 >= text.Length || text[at + 1] != '_') return null;
        var end = at + 2;
        while (end < text.Length && text[end] != '_') end++;
        return end > at + 2 && end + 1 < text.Length && text[end + 1] == '_' ? end + 2 - at : null;
    }
}
