namespace KubeLabs.Cel;

/// <summary>Words that no variable can be named; fields can.</summary>
internal static class ReservedWords
{
    public static bool Contains(string word) => word is "as" or "break" or "const" or "continue" or "else" or "false" or "for"
        or "function" or "if" or "import" or "in" or "let" or "loop" or "package" or "namespace" or "null" or "return" or "true"
        or "var" or "void" or "while";
}
