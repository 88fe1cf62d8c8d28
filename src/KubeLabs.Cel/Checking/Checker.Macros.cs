namespace KubeLabs.Cel;

/// <summary>Macros: their variables, and what their bodies must be.</summary>
internal sealed partial class Checker
{
    private CelType Comprehension(ComprehensionExpr expression)
    {
        var (first, second) = Elements(expression.Range, Known(TypeOf(expression.Range)), expression.Variable2 is not null);
        var before = _locals.Count;
        _locals.Add((expression.Variable, first));
        if (expression.Variable2 is not null)
            _locals.Add((expression.Variable2, second));
        var filter = expression.Filter is null ? CelType.Bool : TypeOf(expression.Filter);
        var body = TypeOf(expression.Body);
        _locals.RemoveRange(before, _locals.Count - before);
        var result = Result(expression, first, body);
        if (!IsAssignable(filter, CelType.Bool))
            NoOverload(expression.Position, Operators.Conditional, [filter, result, result], false);
        return Known(result);
    }

    // The types of the variables: element, or index and element; key, or key and value.
    private (CelType First, CelType Second) Elements(Expr range, CelType type, bool hasTwo)
    {
        switch (type.Kind)
        {
            case CelKind.List:
                return hasTwo ? (CelType.Int, type.Parameters[0]) : (type.Parameters[0], CelType.Dyn);
            case CelKind.Map:
                return (type.Parameters[0], type.Parameters[1]);
            case CelKind.Dyn or CelKind.Error or CelKind.Parameter:
                IsAssignable(CelType.Dyn, type);
                return (CelType.Dyn, CelType.Dyn);
            default:
                Report(range.Position, $"expression of type '{type}' cannot be range of a comprehension (must be list, map, or dynamic)");
                return (CelType.Error, CelType.Error);
        }
    }

    private CelType Result(ComprehensionExpr expression, CelType element, CelType body)
    {
        switch (expression.Kind)
        {
            case ComprehensionKind.All or ComprehensionKind.Exists:
                if (!IsAssignable(body, CelType.Bool))
                    Mismatch(expression.Body.Position, CelType.Bool, body);
                return CelType.Bool;
            case ComprehensionKind.ExistsOne:
                RequireCondition(expression, body, CelType.Int);
                return CelType.Bool;
            case ComprehensionKind.Filter:
                RequireCondition(expression, body, CelType.ListOf(element));
                return CelType.ListOf(element);
            case ComprehensionKind.Map:
                return CelType.ListOf(body);
            case ComprehensionKind.TransformMap:
                return CelType.MapOf(element, body);
            case ComprehensionKind.TransformEntry:
                return Entries(expression, Known(body));
            default:
                return _result.TypeOf(expression.Range).Kind == CelKind.Map
                    ? NoOverload(expression.Position, "@sortByAssociatedKeys", [_result.TypeOf(expression.Range), CelType.ListOf(body)], true)
                    : CelType.ListOf(element);
        }
    }

    private void RequireCondition(ComprehensionExpr expression, CelType condition, CelType result)
    {
        if (!IsAssignable(condition, CelType.Bool))
            NoOverload(expression.Position, Operators.Conditional, [condition, result, result], false);
    }

    private CelType Entries(ComprehensionExpr expression, CelType body)
    {
        if (body.Kind is CelKind.Map || body.IsDynOrError)
            return body;
        return NoOverload(expression.Position, "cel.@mapInsert", [CelType.AnyMap, body], false);
    }

    private CelType OptionalMap(OptionalMapExpr expression)
    {
        var target = Known(TypeOf(expression.Target));
        var inner = target.IsOptional ? target.Parameters[0] : CelType.Dyn;
        if (!target.IsOptional && !target.IsDynOrError)
            NoOverload(expression.Position, "hasValue", [target], true);
        _locals.Add((expression.Variable, inner));
        var body = TypeOf(expression.Body);
        _locals.RemoveAt(_locals.Count - 1);
        if (!expression.IsFlat)
            return CelType.OptionalOf(body);
        if (!IsAssignable(body, CelType.OptionalOf(Fresh())))
            NoOverload(expression.Position, Operators.Conditional, [CelType.Bool, body, CelType.AnyOptional], false);
        return Known(body);
    }
}
