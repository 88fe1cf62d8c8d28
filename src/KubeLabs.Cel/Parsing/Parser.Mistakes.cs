namespace KubeLabs.Cel;

/// <summary>
/// What is said of a token that does not fit, in the words of ANTLR: a token too many, one too few, or another than expected. Its recovery
/// is not repeated: the first mistake of the grammar is the last one told.
/// </summary>
internal sealed partial class Parser
{
    private static readonly string _start = Starts();

    private Token Expect(TokenKind kind, string expected)
    {
        if (_token.Kind == kind)
            return Take();
        throw Ahead() != kind && CanFollow(kind)
            ? Fail(_token.Start, $"Syntax error: missing {expected} at '{Found()}'")
            : Unexpected(expected, kind);
    }

    // Whether the token could stand behind the one that is missing.
    private bool CanFollow(TokenKind kind) => kind switch
    {
        TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace => _token.Kind == TokenKind.End && _open == 1,
        TokenKind.Colon => BeginsExpression(_token.Kind),
        _ => false,
    };

    /// <summary>A token that does not fit; it is one too many where the next one would.</summary>
    private ParseException Unexpected(string expected, TokenKind? wanted = null)
    {
        var isExtra = _token.Kind != TokenKind.End && (wanted is { } kind ? Ahead() == kind : BeginsExpression(Ahead()));
        return Fail(_token.Start, $"Syntax error: {(isExtra ? "extraneous" : "mismatched")} input '{Found()}' expecting {expected}");
    }

    private void RequireStart(string expected)
    {
        if (!BeginsExpression(_token.Kind) && _token.Kind == TokenKind.End)
            throw Unexpected(expected);
    }

    private string Found() => _token.Kind == TokenKind.End ? "<EOF>" : _source.Slice(_token.Start, _token.End);

    private TokenKind Ahead() => new Lexer(_source, [], _token.End).Next().Kind;

    private static int Nesting(TokenKind kind) => kind switch
    {
        TokenKind.LeftParenthesis or TokenKind.LeftBracket or TokenKind.LeftBrace => 1,
        TokenKind.RightParenthesis or TokenKind.RightBracket or TokenKind.RightBrace => -1,
        _ => 0,
    };

    private static bool BeginsExpression(TokenKind kind) => kind is TokenKind.LeftBracket or TokenKind.LeftBrace or TokenKind.LeftParenthesis
        or TokenKind.Dot or TokenKind.Minus or TokenKind.Not or TokenKind.True or TokenKind.False or TokenKind.Null or TokenKind.Double
        or TokenKind.Int or TokenKind.Uint or TokenKind.String or TokenKind.Bytes or TokenKind.Identifier;

    // The tokens with which an expression begins, with others that could stand there too, in the order of the grammar.
    private static string Starts(params ReadOnlySpan<string> more)
    {
        string[] all = ["'['", "']'", "'{'", "'}'", "'('", "')'", "'.'", "','", "'-'", "'!'", "'?'", "'true'", "'false'", "'null'",
            "NUM_FLOAT", "NUM_INT", "NUM_UINT", "STRING", "BYTES", "IDENTIFIER"];
        var named = new List<string>();
        foreach (var token in all)
        {
            if (token is not ("']'" or "'}'" or "')'" or "','" or "'?'") || more.Contains(token))
                named.Add(token);
        }

        return $"{{{string.Join(", ", named)}}}";
    }
}
