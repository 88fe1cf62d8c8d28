namespace KubeLabs.Cel;

/// <summary><c>a[b]</c> and <c>a[?b]</c></summary>
internal sealed class IndexNode(int position, PlanNode operand, PlanNode index, bool isOptional) : PlanNode(position)
{
    public override CelValue Run(CelContext context)
    {
        var container = operand.Run(context);
        if (container is CelError)
            return container;
        var key = index.Run(context);
        if (key is CelError)
            return key;
        if (!context.Charge(Costs.SelectOrName))
            return context.Stop!;
        return Placed(isOptional ? Lookup.OptionalIndex(container, key) : Lookup.Index(container, key));
    }
}
