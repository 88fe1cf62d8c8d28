namespace KubeLabs.Cel;

/// <summary>A list as written.</summary>
internal sealed class ListNode(int position, (PlanNode Value, bool IsOptional)[] elements) : PlanNode(position)
{
    public override CelValue Run(CelContext context)
    {
        var values = new List<CelValue>(elements.Length);
        foreach (var (element, isOptional) in elements)
        {
            var value = element.Run(context);
            if (value is CelError)
                return value;
            if (!isOptional)
                values.Add(value);
            else if (value is not CelOptional optional)
                return Fail($"cannot initialize optional list element from non-optional value {Display.Plain(value)}");
            else if (optional.Value is not null)
                values.Add(optional.Value);
        }

        return context.Charge(Costs.List) ? CelList.Of(values) : context.Stop!;
    }
}

/// <summary>An entry of a map as written.</summary>
internal readonly record struct EntryPlan(int Position, PlanNode Key, PlanNode Value, bool IsOptional);

/// <summary>A map as written.</summary>
internal sealed class MapNode(int position, EntryPlan[] entries) : PlanNode(position)
{
    public override CelValue Run(CelContext context)
    {
        var map = new EntryMap();
        foreach (var entry in entries)
        {
            if (AddEntry(context, map, entry) is { } error)
                return error.At(entry.Position);
        }

        return context.Charge(Costs.Map) ? map : context.Stop!;
    }

    /// <summary>The map of entries that are all constants; null where it is wrong.</summary>
    public CelMap? Constant()
    {
        var map = new EntryMap();
        foreach (var entry in entries)
        {
            var key = ((ConstantNode)entry.Key).Value;
            if (!EntryMap.IsKey(key) || !map.Add(key, ((ConstantNode)entry.Value).Value))
                return null;
        }

        return map;
    }

    private static CelError? AddEntry(CelContext context, EntryMap map, EntryPlan entry)
    {
        var key = entry.Key.Run(context);
        if (key is CelError keyError)
            return keyError;
        var value = entry.Value.Run(context);
        if (value is CelError valueError)
            return valueError;
        if (!EntryMap.IsKey(key))
            return Results.Error($"unsupported key type: {TypeText.Of(key.Type)}");
        if (entry.IsOptional)
        {
            if (value is not CelOptional optional)
                return Results.Error($"cannot initialize optional entry '{Display.Plain(key)}' from non-optional value {Display.Plain(value)}");
            if (optional.Value is null)
                return null;
            value = optional.Value;
        }

        return map.Add(key, value) ? null : Results.Error($"Failed with repeated key: {Display.Plain(key)}");
    }
}
