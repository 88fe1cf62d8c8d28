namespace KubeLabs.Cel;

/// <summary>
/// A chain of <c>&amp;&amp;</c> or <c>||</c>: one term that decides makes up for errors in the others, whichever stands first.
/// </summary>
internal sealed class LogicNode(int position, PlanNode[] terms, bool decides) : PlanNode(position)
{
    public override CelValue Run(CelContext context)
    {
        CelError? error = null;
        foreach (var term in terms)
        {
            var value = term.Run(context);
            if (value is CelBool flag)
            {
                if (flag.Value == decides)
                    return flag;
                continue;
            }

            if (value is CelError { IsFinal: true })
                return value;
            error ??= value as CelError ?? CelError.NoSuchOverload.At(Position);
        }

        return (CelValue?)error ?? CelBool.Of(!decides);
    }
}

/// <summary><c>a ? b : c</c></summary>
internal sealed class ConditionalNode(int position, PlanNode condition, PlanNode whenTrue, PlanNode whenFalse) : PlanNode(position)
{
    public override CelValue Run(CelContext context)
    {
        var value = condition.Run(context);
        return value switch
        {
            CelBool flag => (flag.Value ? whenTrue : whenFalse).Run(context),
            CelError => value,
            _ => Placed(CelError.NoSuchOverload),
        };
    }
}
