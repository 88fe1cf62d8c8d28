namespace KubeLabs.ApiServer;

/// <summary>What can be said of an expression without compiling it.</summary>
internal static class CelText
{
    private static readonly string[] _reserved =
    [
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
        "package", "namespace", "return", "var", "void", "while",
    ];

    /// <summary>Whether there is nothing but white space.</summary>
    public static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text);

    /// <summary>Whether a name can stand in an expression.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0
        && !char.IsAsciiDigit(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')
        && !_reserved.Contains(name);

    /// <summary>Whether a text has more than one line.</summary>
    public static bool HasLineBreaks(string text) => text.AsSpan().IndexOfAny('\n', '\r') >= 0;
}
