using System.Text;

namespace KubeLabs.Cel;

/// <summary>Escapes with per cent signs in URLs.</summary>
internal static class Escapes
{
    /// <summary>What is wrong with the escapes of a text, as Go says it; null where nothing is.</summary>
    public static string? Mistake(string text)
    {
        for (var i = text.IndexOf('%', StringComparison.Ordinal); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                return $"invalid URL escape {Strings.Quote(text[i..Math.Min(i + 3, text.Length)])}";
        }

        return null;
    }

    public static string Resolve(string text) => text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    /// <summary>A path with escapes where it must have them; those that are written stay.</summary>
    public static string Path(string path)
    {
        if (!path.Any(IsEscaped))
            return path;
        var text = new StringBuilder();
        foreach (var part in Encoding.UTF8.GetBytes(path))
            _ = IsEscaped((char)part) ? text.Append('%').Append(Convert.ToHexString([part])) : text.Append((char)part);
        return text.ToString();
    }

    private static bool IsEscaped(char letter) => letter > '~' || letter <= ' ' || letter is '"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}';
}
