namespace KubeLabs.Cel;

/// <summary>A field: of a map, or of the value of an optional.</summary>
internal sealed class SelectNode(int position, PlanNode operand, string field) : PlanNode(position)
{
    public override CelValue Run(CelContext context)
    {
        var value = operand.Run(context);
        if (value is CelError)
            return value;
        if (!context.Charge(Costs.SelectOrName))
            return context.Stop!;
        return value switch
        {
            CelMap map => map.Find(field) is { } found ? Placed(found) : Fail($"no such key: {field}"),
            CelOptional optional => Placed(Lookup.OptionalField(optional.Value, field)),
            _ => Placed(Lookup.NoField(value, field)),
        };
    }
}

/// <summary><c>a.?b</c></summary>
internal sealed class OptionalSelectNode(int position, PlanNode operand, string field) : PlanNode(position)
{
    public override CelValue Run(CelContext context)
    {
        var value = operand.Run(context);
        if (value is CelError)
            return value;
        return context.Charge(Costs.SelectOrName)
            ? Placed(Lookup.OptionalField(value is CelOptional optional ? optional.Value : value, field))
            : context.Stop!;
    }
}

/// <summary><c>has(a.b)</c>: costs what its operand costs.</summary>
internal sealed class HasNode(int position, PlanNode operand, string field) : PlanNode(position)
{
    public override CelValue Run(CelContext context)
    {
        var value = operand.Run(context);
        if (value is CelOptional optional)
            value = optional.Value;
        return value switch
        {
            null => CelBool.False,
            CelError => value,
            CelMap map => Present(map.Find(field)),
            CelList => Placed(Lookup.NoField(value, field)),
            _ => CelBool.False,
        };
    }

    // A variable of a policy is there, and may still have no value.
    private CelValue Present(CelValue? found) => found is CelError ? Placed(found) : CelBool.Of(found is not null);
}
