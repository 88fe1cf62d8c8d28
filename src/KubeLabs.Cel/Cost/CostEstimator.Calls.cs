namespace KubeLabs.Cel;

/// <summary>Operators and functions.</summary>
internal sealed partial class CostEstimator
{
    private CostNode Call(CallExpr call)
    {
        List<CostNode> arguments = [.. call.Arguments.Select(Of)];
        var type = check.TypeOf(call);
        switch (call.Function)
        {
            case Operators.And or Operators.Or:
                return new CostNode(new CelCostRange(arguments[0].Cost.Min, Sum(arguments).Max), type);
            case Operators.Conditional:
                return Conditional(arguments, type);
            case Operators.Index or Operators.OptionalIndex:
                return Indexed(arguments, type);
        }

        var isNamespaced = call.Target is null || IsFunctionName(call);
        if (!isNamespaced)
            arguments.Insert(0, Of(call.Target!));
        if (arguments.Count > 0)
            arguments[0] = WithItems(arguments[0]);
        var overloads = check.OverloadsOf(call) ?? [];
        var name = isNamespaced && call.Target is not null ? $"{Declarations.QualifiedName(call.Target)}.{call.Function}" : call.Function;
        CelCostRange? cost = null;
        CelCostRange? size = null;
        foreach (var overload in overloads)
        {
            var estimate = CallEstimates.Of(name, overload.Id, arguments);
            cost = cost?.Or(estimate.Cost) ?? estimate.Cost;
            size = size is null ? estimate.Size : estimate.Size is { } more ? size.Value.Or(more) : size;
        }

        return new CostNode(Sum(arguments) + (cost ?? _one), type) { Size = size, ValueSize = CallEstimates.Elements(call.Function, arguments) };
    }

    private bool IsFunctionName(CallExpr call) => Declarations.QualifiedName(call.Target!) is { } prefix
        && !_locals.Exists(local => local.Name == Declarations.Root(call.Target!))
        && declarations.Function($"{prefix}.{call.Function}") is not null;

    private CostNode WithItems(CostNode list) => list is { Type.Kind: CelKind.List, Path: not null }
        ? list with { ItemSize = sizes?.SizeOf(Step(list.Path, "@items"), list.Type.Parameters[0]) }
        : list;

    private static CostNode Conditional(List<CostNode> arguments, CelType type)
    {
        var (whenTrue, whenFalse) = (arguments[1], arguments[2]);
        return new CostNode(arguments[0].Cost + whenTrue.Cost.Or(whenFalse.Cost), type)
        {
            Size = whenTrue.SizeOrUnknown.Or(whenFalse.SizeOrUnknown),
            ValueSize = Both(whenTrue.ValueSize, whenFalse.ValueSize),
            KeySize = Both(whenTrue.KeySize, whenFalse.KeySize),
        };
    }

    private static CelCostRange? Both(CelCostRange? left, CelCostRange? right) =>
        left is { } first && right is { } second ? first.Or(second) : null;

    private static CostNode Indexed(List<CostNode> arguments, CelType type) => new(Sum(arguments) + _one, type)
    {
        Size = arguments[0].ValueSize,
        Path = Step(arguments[0].Path, arguments[0].Type.Kind == CelKind.Map ? "@values" : "@items"),
    };
}
