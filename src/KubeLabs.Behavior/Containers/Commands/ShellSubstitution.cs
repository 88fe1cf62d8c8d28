namespace KubeLabs.Behavior;

/// <summary>Reads <c>$NAME</c>, <c>${NAME}</c>, <c>${NAME:-other}</c>, <c>$(command)</c> and backquotes.</summary>
internal static class ShellSubstitution
{
    private static readonly string _unknown = ShellLexer.Unknown.ToString();

    /// <summary>What a substitution stands for, and how long it is written.</summary>
    public static (string Text, int Length) Read(string script, int at, Func<string, string?> find)
    {
        if (script[at] == '`')
        {
            var end = script.IndexOf('`', at + 1);
            return (_unknown, (end < 0 ? script.Length : end + 1) - at);
        }

        if (at + 1 == script.Length) return ("$", 1);
        return script[at + 1] switch
        {
            '(' => (_unknown, Balanced(script, at + 1, '(', ')') - at),
            '{' => Braced(script, at, find),
            _ => Named(script, at, find),
        };
    }

    private static (string Text, int Length) Named(string script, int at, Func<string, string?> find)
    {
        var end = at + 1;
        while (end < script.Length && (char.IsAsciiLetterOrDigit(script[end]) || script[end] == '_')) end++;
        if (end > at + 1) return (find(script[(at + 1)..end]) ?? "", end - at);
        return script[end] is '$' or '?' or '!' or '@' or '*' or '#' or '-' ? (_unknown, 2) : ("$", 1);
    }

    private static (string Text, int Length) Braced(string script, int at, Func<string, string?> find)
    {
        var end = Balanced(script, at + 1, '{', '}');
        var inner = script[(at + 2)..Math.Max(at + 2, end - 1)];
        var length = 0;
        while (length < inner.Length && (char.IsAsciiLetterOrDigit(inner[length]) || inner[length] == '_')) length++;
        var (name, rest) = (inner[..length], inner[length..]);
        var value = find(name);
        if (rest.Length == 0) return (value ?? "", end - at);
        if (rest.StartsWith(":-", StringComparison.Ordinal) || rest.StartsWith(":=", StringComparison.Ordinal))
            return (string.IsNullOrEmpty(value) ? rest[2..] : value, end - at);
        return (_unknown, end - at);
    }

    private static int Balanced(string script, int at, char open, char close)
    {
        var depth = 0;
        for (; at < script.Length; at++)
        {
            if (script[at] == open) depth++;
            else if (script[at] == close && --depth == 0) return at + 1;
        }

        return script.Length;
    }
}
