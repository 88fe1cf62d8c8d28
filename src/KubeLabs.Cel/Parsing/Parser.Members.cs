namespace KubeLabs.Cel;

/// <summary>What stands between operators: names, literals, calls, selections, lists and maps.</summary>
internal sealed partial class Parser
{
    private Expr Member() => Members(Primary());

    private Expr Members(Expr operand)
    {
        while (true)
        {
            switch (_token.Kind)
            {
                case TokenKind.Dot:
                    operand = AfterDot(operand, Take().Start);
                    break;
                case TokenKind.LeftBracket:
                    operand = Indexed(operand, Take().Start);
                    break;
                default:
                    return operand;
            }
        }
    }

    private Expr AfterDot(Expr operand, int position)
    {
        var isOptional = TakeIf(TokenKind.Question);
        if (_token.Kind == TokenKind.QuotedIdentifier)
            return Select(position, operand, Unquoted(Take()), isOptional);
        if (!isOptional && _token.Kind != TokenKind.Identifier)
            throw NoName();
        var name = Text(Expect(TokenKind.Identifier, "{IDENTIFIER, ESC_IDENTIFIER}"));
        if (isOptional || _token.Kind != TokenKind.LeftParenthesis)
            return Select(position, operand, name, isOptional);
        var open = Take().Start;
        var arguments = Arguments();
        return Macro(open, name, operand, arguments)
            ?? Measured(new CallExpr(open, name, operand, arguments), [operand, .. arguments]);
    }

    private ParseException NoName() =>
        Fail(_token.Start, $"Syntax error: no viable alternative at input '.{(_token.Kind == TokenKind.End ? "" : Found())}'");

    private Expr Select(int position, Expr operand, string field, bool isOptional) =>
        Measured(new SelectExpr(position, operand, field, isOptional ? SelectKind.Optional : SelectKind.Value), operand);

    private Expr Indexed(Expr operand, int position)
    {
        var function = TakeIf(TokenKind.Question) ? Operators.OptionalIndex : Operators.Index;
        if (function == Operators.Index && !BeginsExpression(_token.Kind))
            throw Unexpected(Starts("'?'"));
        var index = Expression();
        Expect(TokenKind.RightBracket, "']'");
        return Call(position, function, operand, index);
    }

    private List<Expr> Arguments()
    {
        List<Expr> arguments = [];
        RequireStart(Starts("')'"));
        while (_token.Kind != TokenKind.RightParenthesis)
        {
            arguments.Add(Expression());
            if (!TakeIf(TokenKind.Comma))
                break;
            if (_token.Kind == TokenKind.RightParenthesis)
                throw Unexpected(_start);
        }

        Expect(TokenKind.RightParenthesis, "')'");
        return arguments;
    }

    private Expr Primary() => _token.Kind switch
    {
        TokenKind.Int or TokenKind.Uint or TokenKind.Double => Number(_token.Start),
        TokenKind.String or TokenKind.Bytes => Literal(),
        TokenKind.True => new LiteralExpr(Take().Start, CelBool.True),
        TokenKind.False => new LiteralExpr(Take().Start, CelBool.False),
        TokenKind.Null => new LiteralExpr(Take().Start, CelNull.Value),
        TokenKind.LeftParenthesis => Parenthesised(),
        TokenKind.LeftBracket => List(Take().Start),
        TokenKind.LeftBrace => Map(Take().Start),
        TokenKind.Dot or TokenKind.Identifier => Name(),
        _ => throw Unexpected(_start),
    };

    private Expr Parenthesised()
    {
        Take();
        var inner = Expression();
        Expect(TokenKind.RightParenthesis, "')'");
        return inner;
    }

    private LiteralExpr Literal()
    {
        var token = Take();
        var value = StringLiteral.Read(_source, StringLexer.Find(_source, token.Start)!.Value);
        return value is null
            ? throw Fail(token.Start, $"Syntax error: token recognition error at: '{Text(token)}'")
            : new LiteralExpr(token.Start, value);
    }

    private LiteralExpr Number(int start)
    {
        var token = Take();
        var sign = start == token.Start ? "" : "-";
        var value = NumberLiteral.Read(token.Kind, sign + Text(token));
        return value is null
            ? throw Fail(start, $"invalid {token.Kind.ToString().ToLowerInvariant()} literal")
            : new LiteralExpr(start, value);
    }

    private Expr Name()
    {
        var start = _token.Start;
        var prefix = TakeIf(TokenKind.Dot) ? "." : "";
        var token = Expect(TokenKind.Identifier, "IDENTIFIER");
        var name = Text(token);
        if (ReservedWords.Contains(name))
            throw Fail(start, $"reserved identifier: {name}");
        return _token.Kind switch
        {
            TokenKind.LeftParenthesis => GlobalCall(prefix + name, Take().Start),
            TokenKind.LeftBrace => Object(prefix + name, Take().Start),
            TokenKind.Dot when FindObject(prefix + name) is { } found => found,
            _ => new IdentExpr(token.Start, prefix + name),
        };
    }

    private Expr GlobalCall(string name, int open)
    {
        var arguments = Arguments();
        return Macro(open, name, null, arguments) ?? Measured(new CallExpr(open, name, null, arguments), arguments);
    }

    private Expr List(int position)
    {
        List<ElementExpr> elements = [];
        RequireStart(Starts("']'", "','", "'?'"));
        // The grammar has a comma at the end, also where there is nothing before it.
        if (_token.Kind == TokenKind.Comma)
            Take();
        else while (_token.Kind != TokenKind.RightBracket)
        {
            var isOptional = TakeIf(TokenKind.Question);
            elements.Add(new ElementExpr(Expression(), isOptional));
            if (!TakeIf(TokenKind.Comma))
                break;
            if (_token.Kind == TokenKind.End)
                Expect(TokenKind.RightBracket, "']'");
        }

        Close(TokenKind.RightBracket, "{']', ','}");
        return Measured(new ListExpr(position, elements), elements.Select(element => element.Value));
    }

    private Expr Map(int position)
    {
        List<EntryExpr> entries = [];
        RequireStart(Starts("'}'", "','", "'?'"));
        if (_token.Kind == TokenKind.Comma)
            Take();
        else while (_token.Kind != TokenKind.RightBrace)
        {
            var isOptional = TakeIf(TokenKind.Question);
            var key = Expression();
            var colon = Expect(TokenKind.Colon, "':'").Start;
            entries.Add(new EntryExpr(colon, key, Expression(), isOptional));
            if (!TakeIf(TokenKind.Comma))
                break;
            if (_token.Kind == TokenKind.End)
                Expect(TokenKind.RightBrace, "'}'");
        }

        Close(TokenKind.RightBrace, "{'}', ','}");
        return Measured(new MapExpr(position, entries), entries.SelectMany(entry => (Expr[])[entry.Key, entry.Value]));
    }

    // Behind an element there can be a comma too; behind a comma only the end is missing.
    private void Close(TokenKind kind, string expected)
    {
        if (_token.Kind != kind)
            throw Unexpected(expected, kind);
        Take();
    }

    private bool TakeIf(TokenKind kind)
    {
        if (_token.Kind != kind)
            return false;
        Take();
        return true;
    }

    private string Text(Token token) => _source.Slice(token.Start, token.End);

    private string Unquoted(Token token) => _allowsQuotedFields
        ? _source.Slice(token.Start + 1, token.End - 1)
        : throw Fail(token.Start, "unsupported syntax: '`'");
}
