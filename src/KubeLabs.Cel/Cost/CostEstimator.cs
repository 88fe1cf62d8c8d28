namespace KubeLabs.Cel;

/// <summary>
/// The least and the most that an expression can cost, found before it runs, as cel-go's checker does it (checker/cost.go): macros cost
/// what their expansions would.
/// </summary>
internal sealed partial class CostEstimator(Declarations declarations, CheckedTree check, ICelSizes? sizes)
{
    private readonly List<(string Name, CostNode Node)> _locals = [];

    public CostNode Of(Expr expression) => Sized(expression switch
    {
        LiteralExpr literal => Literal(literal),
        IdentExpr ident => Named(ident.Name, check.TypeOf(ident)),
        SelectExpr select => Select(select),
        CallExpr call => Call(call),
        ListExpr list => List(list),
        MapExpr map => Map(map),
        ComprehensionExpr comprehension => Comprehension(comprehension),
        OptionalMapExpr map => OptionalMap(map),
        _ => new CostNode(CelCostRange.Zero, CelType.Dyn),
    });

    private CostNode Sized(CostNode node)
    {
        if (node.Size is not null)
            return node;
        if (node.Path is not null && sizes?.SizeOf(node.Path, node.Type) is { } size)
            return node with { Size = size };
        return IsScalar(node.Type) ? node with { Size = CelCostRange.Exactly(1) } : node;
    }

    private static bool IsScalar(CelType type) =>
        type.Kind is CelKind.Bool or CelKind.Double or CelKind.Duration or CelKind.Int or CelKind.Timestamp or CelKind.Uint
        || (type.IsOptional && IsScalar(type.Parameters[0]));

    private static CostNode Literal(LiteralExpr literal) =>
        new(CelCostRange.Zero, literal.Value.Type)
        {
            Size = CelCostRange.Exactly((ulong)literal.Value.Size),
            Number = (literal.Value as CelInt)?.Value,
        };

    private CostNode Named(string name, CelType type)
    {
        for (var i = _locals.Count - 1; i >= 0; i--)
        {
            if (_locals[i].Name == name)
                return _locals[i].Node with { Cost = CelCostRange.Exactly(Costs.SelectOrName) };
        }

        return new CostNode(CelCostRange.Exactly(Costs.SelectOrName), type) { Path = [name.TrimStart('.')] };
    }

    private bool IsVariable(SelectExpr select) => select.Kind == SelectKind.Value
        && Declarations.QualifiedName(select) is { } name
        && !_locals.Exists(local => local.Name == Declarations.Root(select))
        && (declarations.Variable(name) is not null || Declarations.Type(name) is not null);

    private CostNode Select(SelectExpr select)
    {
        var type = check.TypeOf(select);
        if (IsVariable(select))
            return Named(Declarations.QualifiedName(select)!, type);
        var operand = Of(select.Operand);
        if (select.Kind == SelectKind.Test)
            return new CostNode(operand.Cost, CelType.Bool);
        var isKnown = operand.Type.Kind is CelKind.Map or CelKind.Object || select.Kind == SelectKind.Optional;
        var cost = isKnown ? operand.Cost + CelCostRange.Exactly(Costs.SelectOrName) : operand.Cost;
        return new CostNode(cost, type) { Path = select.Kind == SelectKind.Optional ? null : Step(operand.Path, select.Field) };
    }

    // What is taken from a value without a way starts one, as in cel-go.
    private static string[] Step(IReadOnlyList<string>? path, string step) => path is null ? [step] : [.. path, step];

    private CostNode List(ListExpr list)
    {
        CostNode[] elements = [.. list.Elements.Select(element => Of(element.Value))];
        return new CostNode(Sum(elements) + CelCostRange.Exactly(Costs.List), check.TypeOf(list))
        {
            Size = CelCostRange.Exactly((ulong)elements.Length),
            KeySize = CelCostRange.Exactly(1),
            ValueSize = Union(elements),
        };
    }

    private CostNode Map(MapExpr map)
    {
        CostNode[] keys = [.. map.Entries.Select(entry => Of(entry.Key))];
        CostNode[] values = [.. map.Entries.Select(entry => Of(entry.Value))];
        return new CostNode(Sum(keys) + Sum(values) + CelCostRange.Exactly(Costs.Map), check.TypeOf(map))
        {
            Size = CelCostRange.Exactly((ulong)values.Length),
            KeySize = Union(keys),
            ValueSize = Union(values),
        };
    }

    private static CelCostRange Sum(IEnumerable<CostNode> nodes) =>
        nodes.Aggregate(CelCostRange.Zero, (sum, node) => sum + node.Cost);

    private static CelCostRange Union(CostNode[] nodes) => nodes.Length == 0
        ? CelCostRange.Zero
        : nodes.Aggregate(nodes[0].SizeOrUnknown, (union, node) => union.Or(node.SizeOrUnknown));
}
