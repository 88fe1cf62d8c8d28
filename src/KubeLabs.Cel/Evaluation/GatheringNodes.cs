namespace KubeLabs.Cel;

internal struct ListState
{
    public List<CelValue> Values;
    public List<CelValue> Keys;
    public CelError? Error;
}

/// <summary><c>map</c>, <c>filter</c> and <c>transformList</c>.</summary>
internal sealed class GatherNode(int position, Iteration iteration, PlanNode? filter, PlanNode? body)
    : ComprehensionNode<ListState>(position, iteration)
{
    protected override ListState Begin() => new() { Values = [] };

    protected override bool Step(CelContext context, CelValue first, ref ListState state)
    {
        if (filter is not null && !FilterStep.Passes(context, filter, out state.Error))
            return state.Error is null;
        var value = body is null ? first : body.Run(context);
        if (value is CelError error)
        {
            state.Error = error;
            return false;
        }

        context.Charge((body is null ? 1UL : 0) + 2 + Costs.List);
        state.Values.Add(value);
        return true;
    }

    protected override CelValue End(CelContext context, ref ListState state)
    {
        context.Charge(Costs.SelectOrName);
        return (CelValue?)state.Error ?? Results.List(context, state.Values);
    }
}

/// <summary>The filter of a macro that gathers.</summary>
internal static class FilterStep
{
    public static bool Passes(CelContext context, PlanNode filter, out CelError? error)
    {
        var value = filter.Run(context);
        error = value is CelBool ? null : value as CelError ?? CelError.NoSuchOverload.At(filter.Position);
        if (value is CelBool { Value: true })
            return true;
        context.Charge(Costs.SelectOrName);
        return false;
    }
}

internal struct MapState
{
    public EntryMap Map;
    public CelError? Error;
}

/// <summary><c>transformMap</c> and <c>transformMapEntry</c>.</summary>
internal sealed class TransformMapNode(int position, Iteration iteration, PlanNode? filter, PlanNode body, bool isEntry)
    : ComprehensionNode<MapState>(position, iteration)
{
    protected override MapState Begin() => new() { Map = new EntryMap() };

    protected override bool Step(CelContext context, CelValue first, ref MapState state)
    {
        if (filter is not null && !FilterStep.Passes(context, filter, out state.Error))
            return state.Error is null;
        var value = body.Run(context);
        context.Charge(isEntry ? 2UL : 3UL);
        state.Error = value as CelError ?? (isEntry ? AddAll(value, state.Map) : Add(first, value, state.Map));
        return state.Error is null;
    }

    protected override CelValue End(CelContext context, ref MapState state)
    {
        context.Charge(Costs.SelectOrName);
        return (CelValue?)state.Error ?? state.Map;
    }

    private CelError? AddAll(CelValue entries, EntryMap map)
    {
        if (entries is not CelMap added)
            return CelError.NoSuchOverload.At(Position);
        foreach (var key in added.Keys)
        {
            if (Add(key, added.Find(key)!, map) is { } error)
                return error;
        }

        return null;
    }

    private CelError? Add(CelValue key, CelValue value, EntryMap map)
    {
        if (!EntryMap.IsKey(key))
            return Fail($"unsupported key type: {TypeText.Of(key.Type)}");
        return map.Add(key, value) ? null : Fail($"insert failed: key {Display.Plain(key)} already exists");
    }
}

/// <summary><c>sortBy</c></summary>
internal sealed class SortByNode(int position, Iteration iteration, PlanNode body) : ComprehensionNode<ListState>(position, iteration)
{
    protected override ListState Begin() => new() { Values = [], Keys = [] };

    protected override bool Step(CelContext context, CelValue first, ref ListState state)
    {
        var key = body.Run(context);
        state.Error = key as CelError;
        context.Charge(2 + Costs.List);
        state.Values.Add(first);
        state.Keys.Add(key);
        return state.Error is null;
    }

    protected override CelValue End(CelContext context, ref ListState state)
    {
        context.Charge(Costs.SelectOrName + Costs.SelfCompared(CelList.Of(state.Keys)));
        return (CelValue?)state.Error ?? Placed(Sorting.Sort(context, state.Values, state.Keys));
    }
}
