namespace KubeLabs.Cel;

/// <summary><c>all</c> and <c>exists</c>: a chain of <c>&amp;&amp;</c> or <c>||</c> over the elements.</summary>
internal sealed class QuantifierNode(int position, Iteration iteration, PlanNode body, bool decides)
    : ComprehensionNode<QuantifierState>(position, iteration)
{
    // What cel-go's expansion of the macro spends on its accumulator for each element: exists negates it in its condition.
    private readonly ulong _step = decides ? 4UL : 3UL;

    protected override QuantifierState Begin() => default;

    protected override bool Step(CelContext context, CelValue first, ref QuantifierState state)
    {
        context.Charge(_step);
        var value = body.Run(context);
        if (value is CelBool flag)
        {
            state.IsDecided = flag.Value == decides;
            return !state.IsDecided;
        }

        state.Error ??= value as CelError ?? CelError.NoSuchOverload.At(Position);
        return true;
    }

    protected override void LeaveEarly(CelContext context, bool isLast) => context.Charge(isLast ? 0 : _step - 1);

    protected override CelValue End(CelContext context, ref QuantifierState state)
    {
        context.Charge(Costs.SelectOrName);
        if (state.IsDecided)
            return CelBool.Of(decides);
        return (CelValue?)state.Error ?? CelBool.Of(!decides);
    }
}

internal struct QuantifierState
{
    public bool IsDecided;
    public CelError? Error;
}

/// <summary><c>exists_one</c></summary>
internal sealed class ExistsOneNode(int position, Iteration iteration, PlanNode body) : ComprehensionNode<CountState>(position, iteration)
{
    protected override CountState Begin() => default;

    protected override bool Step(CelContext context, CelValue first, ref CountState state)
    {
        var value = body.Run(context);
        if (value is not CelBool flag)
        {
            state.Error = value as CelError ?? CelError.NoSuchOverload.At(Position);
            return false;
        }

        context.Charge(flag.Value ? 2UL : 1UL);
        state.Count += flag.Value ? 1 : 0;
        return true;
    }

    protected override CelValue End(CelContext context, ref CountState state)
    {
        context.Charge(2);
        return (CelValue?)state.Error ?? CelBool.Of(state.Count == 1);
    }
}

internal struct CountState
{
    public int Count;
    public CelError? Error;
}
