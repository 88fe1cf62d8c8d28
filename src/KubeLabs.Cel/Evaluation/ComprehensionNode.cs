namespace KubeLabs.Cel;

/// <summary>The range of a macro and the slots of its variables.</summary>
internal readonly record struct Iteration(PlanNode Range, int Slot, int? SecondSlot);

/// <summary>A macro over a range. What is gathered lies in a state that lives for one run.</summary>
internal abstract class ComprehensionNode<TState>(int position, Iteration iteration) : PlanNode(position)
    where TState : struct
{
    public override CelValue Run(CelContext context)
    {
        var range = iteration.Range.Run(context);
        var state = Begin();
        return range switch
        {
            CelError => range,
            CelList list => OverList(context, list, ref state),
            CelMap map => OverMap(context, map, ref state),
            _ => Fail("no such overload"),
        };
    }

    protected abstract TState Begin();

    /// <summary>One element; false where the rest need not be looked at.</summary>
    protected abstract bool Step(CelContext context, CelValue first, ref TState state);

    /// <summary>What it costs to see that no more elements need be looked at.</summary>
    protected virtual void LeaveEarly(CelContext context, bool isLast)
    {
    }

    protected abstract CelValue End(CelContext context, ref TState state);

    private CelValue OverList(CelContext context, CelList list, ref TState state)
    {
        var count = list.Count;
        for (var i = 0; i < count; i++)
        {
            var first = iteration.SecondSlot is null ? list[i] : CelInt.Of(i);
            if (iteration.SecondSlot is { } slot)
                context.SetLocal(slot, list[i]);
            if (One(context, first, ref state))
                continue;
            LeaveEarly(context, i + 1 == count);
            break;
        }

        return context.Stop ?? End(context, ref state);
    }

    private CelValue OverMap(CelContext context, CelMap map, ref TState state)
    {
        var left = map.Count;
        foreach (var key in map.Keys)
        {
            left--;
            if (iteration.SecondSlot is { } slot)
                context.SetLocal(slot, map.Find(key)!);
            if (One(context, key, ref state))
                continue;
            LeaveEarly(context, left == 0);
            break;
        }

        return context.Stop ?? End(context, ref state);
    }

    private bool One(CelContext context, CelValue first, ref TState state)
    {
        context.SetLocal(iteration.Slot, first);
        return context.Work(1) && Step(context, first, ref state) && context.Stop is null;
    }
}
