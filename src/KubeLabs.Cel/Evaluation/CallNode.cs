namespace KubeLabs.Cel;

/// <summary>A function: of the overloads that the checker left, the first whose parameters fit the values.</summary>
internal sealed class CallNode(int position, string name, PlanNode[] arguments, CelOverload[] overloads, CallCost? cost) : PlanNode(position)
{
    public override CelValue Run(CelContext context)
    {
        var values = new CelValue[arguments.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Run(context);
            if (values[i] is CelError)
                return values[i];
        }

        var overload = Array.Find(overloads, overload => overload.Fits(values));
        if (overload is null)
            return Mismatch(values);
        var result = overload.Apply(context, values);
        if (context.Stop is not null || !context.Charge(cost is null ? Costs.Call : cost(values, result)))
            return context.Stop!;
        return Placed(result);
    }

    /// <summary>The value for arguments that are all constants; null where there is none, or where an argument is no constant.</summary>
    public CelValue? Constant()
    {
        if (!Array.TrueForAll(arguments, static argument => argument is ConstantNode))
            return null;
        var value = Run(new CelContext(CelActivation.Empty, ulong.MaxValue, 0, 0));
        return value is CelError ? null : value;
    }

    // The functions of the language itself look at their operands by themselves.
    private CelError Mismatch(CelValue[] values) => Fail(name switch
    {
        "contains" or "endsWith" or "startsWith" => "no such overload",
        "matches" or "size" => $"no such overload: {name}",
        _ => $"no such overload: {name}({string.Join(", ", values.Select(value => value.Type.Name))})",
    });
}

/// <summary><c>or</c> and <c>orValue</c> of optionals: the second operand is evaluated only where it is needed.</summary>
internal sealed class OptionalOrNode(int position, PlanNode operand, PlanNode other, bool isValue) : PlanNode(position)
{
    public override CelValue Run(CelContext context)
    {
        var value = operand.Run(context);
        if (value is CelError)
            return value;
        if (!context.Charge(Costs.Call))
            return context.Stop!;
        if (value is not CelOptional optional)
            return Placed(CelError.NoSuchOverload);
        if (optional.Value is null)
            return other.Run(context);
        return isValue ? optional.Value : optional;
    }
}
