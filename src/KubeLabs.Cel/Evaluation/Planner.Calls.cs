namespace KubeLabs.Cel;

/// <summary>Operators and functions.</summary>
internal sealed partial class Planner
{
    private PlanNode Call(CallExpr call) => (call.Function, call.Arguments.Count) switch
    {
        (Operators.And, _) => new LogicNode(call.Position, Nodes(call.Arguments), false),
        (Operators.Or, _) => new LogicNode(call.Position, Nodes(call.Arguments), true),
        (Operators.Conditional, 3) => new ConditionalNode(
            call.Position, Node(call.Arguments[0]), Node(call.Arguments[1]), Node(call.Arguments[2])),
        (Operators.Not, 1) => new UnaryNode(call.Position, Node(call.Arguments[0]), Operations.Not),
        (Operators.Negate, 1) => new UnaryNode(call.Position, Node(call.Arguments[0]), Arithmetic.Negate),
        (Operators.Index or Operators.OptionalIndex, 2) => new IndexNode(
            call.Position, Node(call.Arguments[0]), Node(call.Arguments[1]), call.Function == Operators.OptionalIndex),
        (_, 2) when Operations.Of(call.Function) is { } operation => Binary(call, operation),
        _ => call.Target is null ? Function(call, call.Function, null) : Method(call, call.Target),
    };

    private BinaryNode Binary(CallExpr call, BinaryOperation operation)
    {
        var (left, right) = (Node(call.Arguments[0]), Node(call.Arguments[1]));
        var isMembership = call.Function == Operators.In && right is ConstantNode { Value: CelList list } && IsSet(list);
        return new(call.Position, left, right, operation, isMembership ? static (_, _) => 0 : CallCosts.OfOperator(call.Function, OverloadId(call)));
    }

    // A list of constants is looked up as a set, which costs nothing (maybeOptimizeSetMembership of cel-go).
    private static bool IsSet(CelList list)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is not (CelString or CelInt or CelUint or CelDouble or CelBool))
                return false;
        }

        return true;
    }

    private PlanNode Method(CallExpr call, Expr target)
    {
        if (!IsLocal(target) && Declarations.QualifiedName(target) is { } prefix
            && $"{prefix}.{call.Function}" is var name && _declarations.Function(name) is not null)
            return Function(call, name, null);
        if (call.Function is "or" or "orValue" && call.Arguments.Count == 1)
            return new OptionalOrNode(call.Position, Node(target), Node(call.Arguments[0]), call.Function == "orValue");
        return Function(call, call.Function, target);
    }

    private PlanNode Function(CallExpr call, string name, Expr? target)
    {
        if (_declarations.Function(name) is not { } function)
            return Unknown(call.Position, name);
        _functions.Add(function.Name);
        Expr[] arguments = target is null ? [.. call.Arguments] : [target, .. call.Arguments];
        var overloads = _check?.OverloadsOf(call)
            ?? [.. function.Overloads.Where(overload => overload.IsMember == target is not null && overload.Parameters.Count == arguments.Length)];
        var cost = CallCosts.Of(function.Name, overloads.Length == 1 ? overloads[0].Id : "");
        var node = new CallNode(call.Position, function.Name, Nodes(arguments), overloads, cost);
        return arguments.Length == 1 && IsConversion(function.Name) && node.Constant() is { } value ? new ConstantNode(call.Position, value) : node;
    }

    private static bool IsConversion(string function) =>
        function is "bool" or "bytes" or "double" or "duration" or "dyn" or "int" or "string" or "timestamp" or "type" or "uint";

    private PlanNode[] Nodes(IReadOnlyList<Expr> expressions) => [.. expressions.Select(Node)];

    private string OverloadId(CallExpr call) => _check?.OverloadsOf(call) is [var only] ? only.Id : "";
}
