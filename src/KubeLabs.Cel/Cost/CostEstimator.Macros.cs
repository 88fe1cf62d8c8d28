namespace KubeLabs.Cel;

/// <summary>Macros: what cel-go's expansions of them cost for each element, and before and after.</summary>
internal sealed partial class CostEstimator
{
    private static readonly CelCostRange _one = CelCostRange.Exactly(1);

    private CostNode Comprehension(ComprehensionExpr expression)
    {
        var range = Of(expression.Range);
        var before = _locals.Count;
        Declare(expression, range);
        var filter = expression.Filter is null ? null : Of(expression.Filter);
        var body = Of(expression.Body);
        _locals.RemoveRange(before, _locals.Count - before);
        var step = Step(expression.Kind, body.Cost);
        if (filter is not null)
            step = filter.Cost + step.Or(_one);
        var cost = range.Cost + Around(expression.Kind) + (range.SizeOrUnknown * step);
        if (expression.Kind == ComprehensionKind.SortBy)
            cost += CallEstimates.SelfCompared(range.SizeOrUnknown, body.Type);
        var isQuantifier = expression.Kind is ComprehensionKind.All or ComprehensionKind.Exists or ComprehensionKind.ExistsOne;
        return new CostNode(cost, check.TypeOf(expression))
        {
            Size = isQuantifier ? _one : range.SizeOrUnknown,
            KeySize = isQuantifier ? null : _one,
            ValueSize = isQuantifier ? null : expression.Kind is ComprehensionKind.Filter or ComprehensionKind.SortBy ? range.ValueSize : body.Size,
        };
    }

    private void Declare(ComprehensionExpr expression, CostNode range)
    {
        var isList = range.Type.Kind == CelKind.List;
        var element = Variable(Inner(range.Type, isList ? 0 : 1), Step(range.Path, isList ? "@items" : "@values"), range.ValueSize);
        var key = Variable(isList ? CelType.Int : Inner(range.Type, 0), Step(range.Path, isList ? "@indices" : "@keys"), range.KeySize);
        _locals.Add((expression.Variable, isList && expression.Variable2 is null ? element : key));
        if (expression.Variable2 is { } second)
            _locals.Add((second, element));
    }

    // What the host says of the size counts before what is known of the range.
    private CostNode Variable(CelType type, string[] path, CelCostRange? known)
    {
        var node = Sized(new CostNode(_one, type) { Path = path });
        return node.Size is null ? node with { Size = known } : node;
    }

    private static CelType Inner(CelType type, int place) => type.Parameters.Count > place ? type.Parameters[place] : CelType.Dyn;

    // The condition and the step of one element.
    private static CelCostRange Step(ComprehensionKind kind, CelCostRange body) => kind switch
    {
        ComprehensionKind.All => CelCostRange.Exactly(2) + new CelCostRange(1, (_one + body).Max),
        ComprehensionKind.Exists => CelCostRange.Exactly(3) + new CelCostRange(1, (_one + body).Max),
        ComprehensionKind.ExistsOne => body + new CelCostRange(1, 2),
        ComprehensionKind.Filter => body + new CelCostRange(1, 3 + Costs.List),
        ComprehensionKind.Map or ComprehensionKind.SortBy => body + CelCostRange.Exactly(2 + Costs.List),
        ComprehensionKind.TransformMap => body + CelCostRange.Exactly(3),
        _ => body + CelCostRange.Exactly(2),
    };

    // The first value of what is gathered, and the result.
    private static CelCostRange Around(ComprehensionKind kind) => CelCostRange.Exactly(kind switch
    {
        ComprehensionKind.All or ComprehensionKind.Exists => 1,
        ComprehensionKind.ExistsOne => 2,
        ComprehensionKind.TransformMap or ComprehensionKind.TransformEntry => Costs.Map + 1,
        _ => Costs.List + 1,
    });

    private CostNode OptionalMap(OptionalMapExpr expression)
    {
        var target = Of(expression.Target);
        _locals.Add((expression.Variable, Sized(new CostNode(_one, Inner(target.Type, 0)))));
        var body = Of(expression.Body);
        _locals.RemoveAt(_locals.Count - 1);
        var asked = target.Cost + _one;
        var some = target.Cost + _one + CelCostRange.Exactly(Costs.List) + body.Cost + (expression.IsFlat ? CelCostRange.Zero : _one);
        return new CostNode(asked + some.Or(_one), check.TypeOf(expression)) { Size = body.Size };
    }
}
