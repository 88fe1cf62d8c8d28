namespace KubeLabs.Cel;

/// <summary>
/// Finds the types of an expression and whatever does not fit, in the words of cel-go. Where a type is known only at run time nothing is
/// said.
/// </summary>
internal sealed partial class Checker
{
    private readonly CelSource _source;
    private readonly Declarations _declarations;
    private readonly bool _isHomogeneous;
    private readonly CheckedTree _result = new();
    private readonly List<(string Name, CelType Type)> _locals = [];
    private readonly List<CelIssue> _literals = [];
    private TypeMapping _mapping = new();
    private int _freshVariables;

    private Checker(CelSource source, Declarations declarations, bool isHomogeneous)
    {
        _source = source;
        _declarations = declarations;
        _isHomogeneous = isHomogeneous;
    }

    /// <summary>Checks a tree. With homogeneous literals, elements of different types are an error rather than dyn.</summary>
    public static CheckedTree Check(CelSource source, Expr tree, Declarations declarations, bool isHomogeneous)
    {
        var checker = new Checker(source, declarations, isHomogeneous);
        checker.TypeOf(tree);
        if (checker._result.Issues.Count == 0)
            checker._result.Issues.AddRange(checker._literals.Take(CelLimits.MaxIssues));
        checker._result.Resolve(type => checker._mapping.Substitute(type, toDyn: true));
        return checker._result;
    }

    private CelType TypeOf(Expr expression)
    {
        var type = expression switch
        {
            LiteralExpr literal => literal.Value.Type,
            IdentExpr ident => Named(ident.Name) ?? Undeclared(ident.Position, ident.Name),
            SelectExpr select => Select(select),
            CallExpr call => Call(call),
            ListExpr list => List(list),
            MapExpr map => Map(map),
            ComprehensionExpr comprehension => Comprehension(comprehension),
            OptionalMapExpr map => OptionalMap(map),
            _ => Undeclared(expression.Position, ((ObjectExpr)expression).TypeName),
        };
        _result.SetType(expression, type);
        return type;
    }

    private CelType? Named(string name)
    {
        for (var i = _locals.Count - 1; i >= 0; i--)
        {
            if (_locals[i].Name == name)
                return _locals[i].Type;
        }

        var rooted = name.TrimStart('.');
        return _declarations.Variable(rooted) ?? (Declarations.Type(rooted) is { } type ? CelType.TypeOf(type) : null);
    }

    private CelType Undeclared(int position, string name) =>
        Report(position, $"undeclared reference to '{name}' (in container '')");

    private CelType Report(int position, string message)
    {
        if (_result.Issues.Count < CelLimits.MaxIssues)
            _result.Issues.Add(new CelIssue(_source, position, message));
        return CelType.Error;
    }

    private bool IsLocal(Expr expression) =>
        Declarations.Root(expression) is { } root && _locals.Exists(local => local.Name == root);

    private CelType Select(SelectExpr select)
    {
        if (select.Kind == SelectKind.Value && !IsLocal(select) && Declarations.QualifiedName(select) is { } name && Named(name) is { } named)
            return named;
        var operand = Known(TypeOf(select.Operand));
        var isOptional = operand.IsOptional;
        var field = FieldOf(select, isOptional ? operand.Parameters[0] : operand);
        if (select.Kind == SelectKind.Test)
            return CelType.Bool;
        return Known(isOptional || select.Kind == SelectKind.Optional ? CelType.OptionalOf(field) : field);
    }

    private CelType FieldOf(SelectExpr select, CelType operand)
    {
        switch (operand.Kind)
        {
            case CelKind.Map:
                return operand.Parameters[1];
            case CelKind.Object:
                return ((CelObjectType)operand).FindField(select.Field) ?? Report(select.Position, $"undefined field '{select.Field}'");
            case CelKind.Parameter:
                _mapping.IsAssignable(CelType.Dyn, operand);
                return CelType.Dyn;
            case CelKind.Dyn or CelKind.Error:
                return CelType.Dyn;
            default:
                Report(select.Position, $"type '{operand}' does not support field selection");
                return CelType.Dyn;
        }
    }

    private CelType List(ListExpr list)
    {
        CelType? joined = null;
        foreach (var element in list.Elements)
        {
            var type = Unwrapped(element.Value, TypeOf(element.Value), element.IsOptional);
            joined = Join(element.Value, joined, type);
        }

        return CelType.ListOf(joined ?? Fresh());
    }

    private CelType Map(MapExpr map)
    {
        CelType? keys = null;
        CelType? values = null;
        foreach (var entry in map.Entries)
        {
            keys = Join(entry.Key, keys, TypeOf(entry.Key));
            values = Join(entry.Value, values, Unwrapped(entry.Value, TypeOf(entry.Value), entry.IsOptional));
        }

        return CelType.MapOf(keys ?? Fresh(), values ?? Fresh());
    }

    private CelType Unwrapped(Expr expression, CelType type, bool isOptional)
    {
        if (!isOptional)
            return type;
        type = Known(type);
        if (type.IsOptional)
            return type.Parameters[0];
        return type.IsDynOrError ? type : Mismatch(expression.Position, CelType.OptionalOf(type), type);
    }

    private CelType Join(Expr expression, CelType? before, CelType type)
    {
        if (before is null)
            return type;
        if (IsAssignable(before, type))
            return TypeMapping.MostGeneral(before, type);
        return _isHomogeneous ? Mismatch(expression.Position, before, type) : CelType.Dyn;
    }

    private CelType Mismatch(int position, CelType expected, CelType found) =>
        Report(position, $"expected type '{Shown(expected)}' but found '{Shown(found)}'");

    private CelType Known(CelType type) => _mapping.Substitute(type, toDyn: false);

    private CelType Shown(CelType type) => _mapping.Substitute(type, toDyn: true);

    private CelType Fresh() => CelType.Parameter($"_var{_freshVariables++}");

    private bool IsAssignable(CelType given, CelType asked)
    {
        var copy = _mapping.Copy();
        if (!copy.IsAssignable(given, asked))
            return false;
        _mapping = copy;
        return true;
    }
}
