namespace KubeLabs.Cel;

/// <summary>What an operator with two operands does.</summary>
internal delegate CelValue BinaryOperation(CelContext context, CelValue left, CelValue right);

/// <summary>What a call has cost, beyond its arguments.</summary>
internal delegate ulong CallCost(CelValue[] arguments, CelValue result);

/// <summary>What an operator with two operands has cost, beyond them.</summary>
internal delegate ulong BinaryCost(CelValue left, CelValue right);

/// <summary>An operator with two operands.</summary>
internal sealed class BinaryNode(int position, PlanNode left, PlanNode right, BinaryOperation operation, BinaryCost? cost) : PlanNode(position)
{
    public override CelValue Run(CelContext context)
    {
        var first = left.Run(context);
        if (first is CelError)
            return first;
        var second = right.Run(context);
        if (second is CelError)
            return second;
        var result = operation(context, first, second);
        if (!context.Charge(cost is null ? Costs.Call : cost(first, second)))
            return context.Stop!;
        return Placed(result);
    }
}

/// <summary>An operator with one operand.</summary>
internal sealed class UnaryNode(int position, PlanNode operand, Func<CelValue, CelValue> operation) : PlanNode(position)
{
    public override CelValue Run(CelContext context)
    {
        var value = operand.Run(context);
        if (value is CelError)
            return value;
        return context.Charge(Costs.Call) ? Placed(operation(value)) : context.Stop!;
    }
}

/// <summary>The operations of the operators.</summary>
internal static class Operations
{
    public static BinaryOperation? Of(string function) => function switch
    {
        Operators.Equal => (context, left, right) => CelBool.Of(Equality.Same(context, left, right)),
        Operators.NotEqual => (context, left, right) => CelBool.Of(!Equality.Same(context, left, right)),
        Operators.Less => (_, left, right) => Ordered(left, right, order => order < 0),
        Operators.LessOrEqual => (_, left, right) => Ordered(left, right, order => order <= 0),
        Operators.Greater => (_, left, right) => Ordered(left, right, order => order > 0),
        Operators.GreaterOrEqual => (_, left, right) => Ordered(left, right, order => order >= 0),
        Operators.Add => Arithmetic.Add,
        Operators.Subtract => Arithmetic.Subtract,
        Operators.Multiply => Arithmetic.Multiply,
        Operators.Divide => Arithmetic.Divide,
        Operators.Modulo => Arithmetic.Modulo,
        Operators.In => Contains,
        _ => null,
    };

    public static CelValue Not(CelValue operand) => operand is CelBool flag ? CelBool.Of(!flag.Value) : CelError.NoSuchOverload;

    private static CelValue Ordered(CelValue left, CelValue right, Func<int, bool> test)
    {
        if (Ordering.Compare(left, right) is { } order)
            return CelBool.Of(test(order));
        return left is CelDouble or CelInt or CelUint && right is CelDouble or CelInt or CelUint
            ? new CelError("NaN values cannot be ordered")
            : CelError.NoSuchOverload;
    }

    private static CelValue Contains(CelContext context, CelValue item, CelValue container)
    {
        if (container is CelMap map)
            return CelBool.Of(map.Find(item) is not null);
        if (container is not CelList list)
            return CelError.NoSuchOverload;
        for (var i = 0; i < list.Count; i++)
        {
            if (Equality.Same(context, list[i], item))
                return CelBool.True;
        }

        return CelBool.False;
    }
}
