namespace KubeLabs.Cel;

/// <summary>Cuts an expression into words, as the grammar of the language has them.</summary>
internal sealed class Lexer(CelSource source, ICollection<CelIssue> issues, int start = 0)
{
    private int _place = start;

    /// <summary>The next word; <see cref="TokenKind.End"/> from the end on.</summary>
    public Token Next()
    {
        SkipBlank();
        var start = _place;
        var first = source.At(start);
        if (first < 0)
            return new Token(TokenKind.End, start, start);
        if (StringLexer.Find(source, start) is { } text)
            return Text(text);
        if (IsLetter(first))
            return Word(start);
        if (IsDigit(first) || (first == '.' && IsDigit(source.At(start + 1))))
            return Number(start);
        if (first == '`')
            return Quoted(start);
        return Symbol(start) ?? Unknown(start);
    }

    internal static bool IsDigit(int rune) => rune is >= '0' and <= '9';

    internal static bool IsHexDigit(int rune) => IsDigit(rune) || (rune | 0x20) is >= 'a' and <= 'f';

    private static bool IsLetter(int rune) => (rune | 0x20) is >= 'a' and <= 'z' || rune == '_';

    private void SkipBlank()
    {
        while (true)
        {
            while (source.At(_place) is ' ' or '\t' or '\n' or '\r' or '\f')
                _place++;
            if (source.At(_place) != '/' || source.At(_place + 1) != '/')
                return;
            while (source.At(_place) is not ('\n' or -1))
                _place++;
        }
    }

    private Token Text(StringToken text)
    {
        if (!text.IsClosed)
            return Unknown(_place, text.End);
        _place = text.End;
        return new Token(text.IsBytes ? TokenKind.Bytes : TokenKind.String, text.Start, text.End);
    }

    private Token Word(int start)
    {
        while (IsLetter(source.At(_place)) || IsDigit(source.At(_place)))
            _place++;
        var kind = source.Slice(start, _place) switch
        {
            "true" => TokenKind.True,
            "false" => TokenKind.False,
            "null" => TokenKind.Null,
            "in" => TokenKind.In,
            _ => TokenKind.Identifier,
        };
        return new Token(kind, start, _place);
    }

    private Token Number(int start)
    {
        if (source.At(start) == '0' && source.At(start + 1) == 'x' && IsHexDigit(source.At(start + 2)))
        {
            _place = start + 2;
            while (IsHexDigit(source.At(_place)))
                _place++;
            return Whole(start);
        }

        SkipDigits();
        var isDouble = SkipFraction() | SkipExponent();
        return isDouble ? new Token(TokenKind.Double, start, _place) : Whole(start);
    }

    private Token Whole(int start)
    {
        if (source.At(_place) is not ('u' or 'U'))
            return new Token(TokenKind.Int, start, _place);
        _place++;
        return new Token(TokenKind.Uint, start, _place);
    }

    private void SkipDigits()
    {
        while (IsDigit(source.At(_place)))
            _place++;
    }

    private bool SkipFraction()
    {
        if (source.At(_place) != '.' || !IsDigit(source.At(_place + 1)))
            return false;
        _place++;
        SkipDigits();
        return true;
    }

    private bool SkipExponent()
    {
        if (source.At(_place) is not ('e' or 'E'))
            return false;
        var digits = source.At(_place + 1) is '+' or '-' ? _place + 2 : _place + 1;
        if (!IsDigit(source.At(digits)))
            return false;
        _place = digits;
        SkipDigits();
        return true;
    }

    private Token Quoted(int start)
    {
        var end = start + 1;
        while (IsLetter(source.At(end)) || IsDigit(source.At(end)) || source.At(end) is '.' or '-' or '/' or ' ')
            end++;
        if (end == start + 1 || source.At(end) != '`')
            return Unknown(start);
        _place = end + 1;
        return new Token(TokenKind.QuotedIdentifier, start, _place);
    }

    private Token? Symbol(int start)
    {
        var second = source.At(start + 1);
        (TokenKind Kind, int Length)? found = source.At(start) switch
        {
            '=' when second == '=' => (TokenKind.EqualEqual, 2),
            '!' when second == '=' => (TokenKind.NotEqual, 2),
            '<' when second == '=' => (TokenKind.LessEqual, 2),
            '>' when second == '=' => (TokenKind.GreaterEqual, 2),
            '&' when second == '&' => (TokenKind.And, 2),
            '|' when second == '|' => (TokenKind.Or, 2),
            var first when Single(first) is { } kind => (kind, 1),
            _ => null,
        };
        if (found is not { } symbol)
            return null;
        _place = start + symbol.Length;
        return new Token(symbol.Kind, start, _place);
    }

    private static TokenKind? Single(int rune) => rune switch
    {
        '<' => TokenKind.Less,
        '>' => TokenKind.Greater,
        '[' => TokenKind.LeftBracket,
        ']' => TokenKind.RightBracket,
        '{' => TokenKind.LeftBrace,
        '}' => TokenKind.RightBrace,
        '(' => TokenKind.LeftParenthesis,
        ')' => TokenKind.RightParenthesis,
        '.' => TokenKind.Dot,
        ',' => TokenKind.Comma,
        '-' => TokenKind.Minus,
        '!' => TokenKind.Not,
        '?' => TokenKind.Question,
        ':' => TokenKind.Colon,
        '+' => TokenKind.Plus,
        '*' => TokenKind.Star,
        '/' => TokenKind.Slash,
        '%' => TokenKind.Percent,
        _ => null,
    };

    // Half an operator is given up at the character that does not complete it.
    private Token Unknown(int start) =>
        Unknown(start, start + 1 < source.Length && source.Slice(start, start + 1) is "=" or "&" or "|" ? start + 2 : start + 1);

    private Token Unknown(int start, int end)
    {
        issues.Add(new CelIssue(source, start, $"Syntax error: token recognition error at: '{source.Slice(start, end)}'"));
        _place = end;
        return issues.Count < CelLimits.MaxIssues ? Next() : new Token(TokenKind.End, source.Length, source.Length);
    }
}
