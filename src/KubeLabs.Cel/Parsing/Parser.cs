namespace KubeLabs.Cel;

/// <summary>The grammar of the language, operators first; what stands between operators is in the other part.</summary>
internal sealed partial class Parser
{
    private readonly CelSource _source;
    private readonly CelLimits _limits;
    private readonly bool _allowsQuotedFields;
    private readonly List<CelIssue> _issues = [];
    private readonly Lexer _lexer;
    private Token _token;
    private int _nesting;
    private int _open;

    private Parser(CelSource source, CelLimits limits, bool allowsQuotedFields)
    {
        _source = source;
        _limits = limits;
        _allowsQuotedFields = allowsQuotedFields;
        _lexer = new Lexer(source, _issues);
        _token = _lexer.Next();
    }

    /// <summary>The tree of an expression, or what is wrong with it.</summary>
    public static (Expr? Tree, IReadOnlyList<CelIssue> Issues) Parse(CelSource source, CelLimits limits, bool allowsQuotedFields)
    {
        if (source.Length > limits.MaxCodePoints)
        {
            var message = $"expression code point size exceeds limit: size: {source.Length}, limit {limits.MaxCodePoints}";
            return (null, [new CelIssue(source, 0, message)]);
        }

        var parser = new Parser(source, limits, allowsQuotedFields);
        var tree = parser.Whole();
        return (parser._issues.Count == 0 ? tree : null, parser._issues);
    }

    private Expr? Whole()
    {
        try
        {
            var tree = Expression();
            if (_token.Kind != TokenKind.End)
                throw Unexpected("<EOF>", TokenKind.End);
            return tree;
        }
        catch (ParseException)
        {
            return null;
        }
    }

    private Expr Expression()
    {
        Enter();
        var condition = Logical(TokenKind.Or, Operators.Or);
        if (_token.Kind == TokenKind.Question)
        {
            var position = Take().Start;
            var whenTrue = Logical(TokenKind.Or, Operators.Or);
            Expect(TokenKind.Colon, "':'");
            condition = Call(position, Operators.Conditional, condition, whenTrue, Expression());
        }

        _nesting--;
        return condition;
    }

    // A chain of && or || is one call with many arguments: it is no deeper for being longer.
    private Expr Logical(TokenKind kind, string function)
    {
        var first = kind == TokenKind.Or ? Logical(TokenKind.And, Operators.And) : Relation();
        if (_token.Kind != kind)
            return first;
        var position = _token.Start;
        List<Expr> terms = [first];
        while (_token.Kind == kind)
        {
            Take();
            terms.Add(kind == TokenKind.Or ? Logical(TokenKind.And, Operators.And) : Relation());
        }

        return Call(position, function, [.. terms]);
    }

    private Expr Relation()
    {
        var left = Sum();
        while (RelationOf(_token.Kind) is { } function)
        {
            var position = Take().Start;
            left = Call(position, function, left, Sum());
        }

        return left;
    }

    private Expr Sum()
    {
        var left = Product();
        while (_token.Kind is TokenKind.Plus or TokenKind.Minus)
        {
            var sign = Take();
            left = Call(sign.Start, sign.Kind == TokenKind.Plus ? Operators.Add : Operators.Subtract, left, Product());
        }

        return left;
    }

    private Expr Product()
    {
        var left = Unary();
        while (_token.Kind is TokenKind.Star or TokenKind.Slash or TokenKind.Percent)
        {
            var sign = Take();
            var function = sign.Kind switch
            {
                TokenKind.Star => Operators.Multiply,
                TokenKind.Slash => Operators.Divide,
                _ => Operators.Modulo,
            };
            left = Call(sign.Start, function, left, Unary());
        }

        return left;
    }

    private Expr Unary()
    {
        if (_token.Kind is not (TokenKind.Not or TokenKind.Minus))
            return Member();
        var sign = _token;
        var isOdd = false;
        while (_token.Kind == sign.Kind)
        {
            var last = Take();
            if (sign.Kind == TokenKind.Minus && _token.Kind is TokenKind.Int or TokenKind.Double)
            {
                var literal = Members(Number(last.Start));
                return isOdd ? Call(sign.Start, Operators.Negate, literal) : literal;
            }

            isOdd = !isOdd;
        }

        var operand = Member();
        return isOdd ? Call(sign.Start, sign.Kind == TokenKind.Not ? Operators.Not : Operators.Negate, operand) : operand;
    }

    private static string? RelationOf(TokenKind kind) => kind switch
    {
        TokenKind.EqualEqual => Operators.Equal,
        TokenKind.NotEqual => Operators.NotEqual,
        TokenKind.Less => Operators.Less,
        TokenKind.LessEqual => Operators.LessOrEqual,
        TokenKind.Greater => Operators.Greater,
        TokenKind.GreaterEqual => Operators.GreaterOrEqual,
        TokenKind.In => Operators.In,
        _ => null,
    };

    private Expr Call(int position, string function, params Expr[] arguments) =>
        Measured(new CallExpr(position, function, null, arguments), arguments);

    private Expr Measured(Expr node, params IEnumerable<Expr?> parts)
    {
        var depth = 1 + parts.Select(part => part?.Depth ?? 0).DefaultIfEmpty().Max();
        if (depth > _limits.MaxDepth)
            throw TooDeep();
        return node with { Depth = depth };
    }

    private void Enter()
    {
        if (++_nesting > _limits.MaxDepth)
            throw TooDeep();
    }

    private ParseException TooDeep() => Fail(_token.Start, $"expression recursion limit exceeded: {_limits.MaxDepth}");

    private Token Take()
    {
        var taken = _token;
        _open += Nesting(taken.Kind);
        _token = _lexer.Next();
        return taken;
    }

    private ParseException Fail(int position, string message)
    {
        _issues.Add(new CelIssue(_source, position, message));
        return new ParseException();
    }
}
