namespace KubeLabs.Cel;

/// <summary><c>optMap</c> and <c>optFlatMap</c></summary>
internal sealed class OptionalMapNode(int position, PlanNode target, int slot, PlanNode body, bool isFlat) : PlanNode(position)
{
    public override CelValue Run(CelContext context)
    {
        var before = context.Cost;
        var value = target.Run(context);
        if (value is CelError)
            return value;

        // cel-go's expansion evaluates the target twice, once to ask and once to take.
        context.Charge((context.Cost - before) + 2 + Costs.List);
        if (context.Stop is not null)
            return context.Stop;
        if (value is not CelOptional optional)
            return Placed(CelError.NoSuchOverload);
        if (optional.Value is null)
            return CelOptional.None;
        context.SetLocal(slot, optional.Value);
        var result = body.Run(context);
        return result is CelError || isFlat ? result : CelOptional.Of(result);
    }
}
