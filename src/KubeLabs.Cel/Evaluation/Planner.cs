namespace KubeLabs.Cel;

/// <summary>Makes a plan of a tree: names become slots, functions the overloads that can be meant.</summary>
internal sealed partial class Planner
{
    private readonly Declarations _declarations;
    private readonly CheckedTree? _check;
    private readonly List<string> _variables = [];
    private readonly List<string> _locals = [];
    private readonly HashSet<string> _functions = new(StringComparer.Ordinal);
    private int _mostLocals;

    private Planner(Declarations declarations, CheckedTree? check)
    {
        _declarations = declarations;
        _check = check;
    }

    public static Plan Plan(Expr tree, Declarations declarations, CheckedTree? check)
    {
        var planner = new Planner(declarations, check);
        var root = planner.Node(tree);
        planner._functions.UnionWith(planner._variables);
        return new Plan(root, planner._variables.Count, planner._mostLocals, planner._functions);
    }

    private PlanNode Node(Expr expression) => expression switch
    {
        LiteralExpr literal => new ConstantNode(literal.Position, literal.Value),
        IdentExpr ident => Named(ident, ident.Name) ?? Unknown(ident.Position, ident.Name),
        SelectExpr select => Select(select),
        CallExpr call => Call(call),
        ListExpr list => List(list),
        MapExpr map => Map(map),
        ComprehensionExpr comprehension => Comprehension(comprehension),
        OptionalMapExpr map => OptionalMap(map),
        _ => Unknown(expression.Position, ((ObjectExpr)expression).TypeName),
    };

    private static FailureNode Unknown(int position, string name) => new(position, $"undeclared reference to '{name}' (in container '')");

    // What a name means: a variable of a macro around it, a variable of the host, or a type.
    private PlanNode? Named(Expr expression, string name)
    {
        var slot = _locals.LastIndexOf(name);
        if (slot >= 0)
            return new LocalNode(expression.Position, slot);
        var rooted = name.TrimStart('.');
        if (_declarations.Variable(rooted) is not null)
            return new VariableNode(expression.Position, Variable(rooted), rooted);
        return Declarations.Type(rooted) is { } type ? new ConstantNode(expression.Position, new CelTypeValue(type)) : null;
    }

    private int Variable(string name)
    {
        var index = _variables.IndexOf(name);
        if (index >= 0)
            return index;
        _variables.Add(name);
        return _variables.Count - 1;
    }

    private bool IsLocal(Expr expression) => Declarations.Root(expression) is { } root && _locals.Contains(root);

    private PlanNode Select(SelectExpr select)
    {
        if (select.Kind == SelectKind.Value && !IsLocal(select) && Declarations.QualifiedName(select) is { } name
            && Named(select, name) is { } node)
            return node;
        var operand = Node(select.Operand);
        return select.Kind switch
        {
            SelectKind.Value => new SelectNode(select.Position, operand, select.Field),
            SelectKind.Test => new HasNode(select.Position, operand, select.Field),
            _ => new OptionalSelectNode(select.Position, operand, select.Field),
        };
    }

    private PlanNode List(ListExpr list)
    {
        (PlanNode Value, bool IsOptional)[] elements = [.. list.Elements.Select(element => (Node(element.Value), element.IsOptional))];
        return elements.All(element => element.Value is ConstantNode && !element.IsOptional)
            ? new ConstantNode(list.Position, CelList.Of([.. elements.Select(element => ((ConstantNode)element.Value).Value)]))
            : new ListNode(list.Position, elements);
    }

    private PlanNode Map(MapExpr map)
    {
        EntryPlan[] entries =
            [.. map.Entries.Select(entry => new EntryPlan(entry.Position, Node(entry.Key), Node(entry.Value), entry.IsOptional))];
        var node = new MapNode(map.Position, entries);
        var isConstant = entries.All(entry => entry is { Key: ConstantNode, Value: ConstantNode, IsOptional: false });
        return isConstant && node.Constant() is { } value ? new ConstantNode(map.Position, value) : node;
    }

    private PlanNode Comprehension(ComprehensionExpr expression)
    {
        var range = Node(expression.Range);
        var before = _locals.Count;
        Declare(expression.Variable);
        if (expression.Variable2 is not null)
            Declare(expression.Variable2);
        var iteration = new Iteration(range, before, expression.Variable2 is null ? null : before + 1);
        var filter = expression.Filter is null ? null : Node(expression.Filter);
        var body = Node(expression.Body);
        _locals.RemoveRange(before, _locals.Count - before);
        return expression.Kind switch
        {
            ComprehensionKind.All => new QuantifierNode(expression.Position, iteration, body, false),
            ComprehensionKind.Exists => new QuantifierNode(expression.Position, iteration, body, true),
            ComprehensionKind.ExistsOne => new ExistsOneNode(expression.Position, iteration, body),
            ComprehensionKind.Map => new GatherNode(expression.Position, iteration, filter, body),
            ComprehensionKind.Filter => new GatherNode(expression.Position, iteration, body, null),
            ComprehensionKind.SortBy => new SortByNode(expression.Position, iteration, body),
            _ => new TransformMapNode(
                expression.Position, iteration, filter, body, expression.Kind == ComprehensionKind.TransformEntry),
        };
    }

    private OptionalMapNode OptionalMap(OptionalMapExpr expression)
    {
        var target = Node(expression.Target);
        var slot = _locals.Count;
        Declare(expression.Variable);
        var body = Node(expression.Body);
        _locals.RemoveAt(slot);
        return new OptionalMapNode(expression.Position, target, slot, body, expression.IsFlat);
    }

    private void Declare(string name)
    {
        _locals.Add(name);
        _mostLocals = Math.Max(_mostLocals, _locals.Count);
    }
}
