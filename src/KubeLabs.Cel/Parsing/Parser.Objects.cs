namespace KubeLabs.Cel;

/// <summary>Objects of named types: <c>a.b.Name{field: value}</c>.</summary>
internal sealed partial class Parser
{
    private const int LongestTypeName = 32;

    // Whether a dotted name is followed by a brace shows only at its end, so the words are looked at first.
    private Expr? FindObject(string first)
    {
        var ahead = new Lexer(_source, [], _token.End);
        List<string> names = [first];
        while (names.Count < LongestTypeName && ahead.Next() is { Kind: TokenKind.Identifier } name)
        {
            names.Add(Text(name));
            var next = ahead.Next();
            if (next.Kind == TokenKind.LeftBrace)
                return TakeObject(names);
            if (next.Kind != TokenKind.Dot)
                return null;
        }

        return null;
    }

    private Expr TakeObject(List<string> names)
    {
        while (_token.Kind != TokenKind.LeftBrace)
            Take();
        return Object(string.Join('.', names), Take().Start);
    }

    private Expr Object(string typeName, int position)
    {
        List<FieldExpr> fields = [];
        while (_token.Kind != TokenKind.RightBrace)
        {
            var isOptional = TakeIf(TokenKind.Question);
            var name = _token.Kind == TokenKind.QuotedIdentifier ? Unquoted(Take()) : Text(Expect(TokenKind.Identifier, "IDENTIFIER"));
            var colon = Expect(TokenKind.Colon, "':'").Start;
            fields.Add(new FieldExpr(colon, name, Expression(), isOptional));
            if (!TakeIf(TokenKind.Comma))
                break;
        }

        Close(TokenKind.RightBrace, "{'}', ','}");
        return Measured(new ObjectExpr(position, typeName, fields), fields.Select(field => field.Value));
    }
}
