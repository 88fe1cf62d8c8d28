namespace KubeLabs.Cel;

/// <summary>A word of an expression: where it stands and how it is written.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public int Length => End - Start;
}
