namespace KubeLabs.Cel;

/// <summary>What the libraries of lists do.</summary>
internal static class Lists
{
    public static int IndexOf(CelContext context, CelList list, CelValue item)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (Equality.Same(context, list[i], item))
                return i;
        }

        return -1;
    }

    public static int LastIndexOf(CelContext context, CelList list, CelValue item)
    {
        for (var i = list.Count - 1; i >= 0; i--)
        {
            if (Equality.Same(context, list[i], item))
                return i;
        }

        return -1;
    }

    public static CelValue IsSorted(CelList list)
    {
        for (var i = 1; i < list.Count; i++)
        {
            if (Ordering.Compare(list[i - 1], list[i]) is not { } order)
                return CelError.NoSuchOverload;
            if (order > 0)
                return CelBool.False;
        }

        return CelBool.True;
    }

    public static CelValue Sum(CelContext context, CelList list, CelValue zero)
    {
        var sum = zero;
        for (var i = 0; i < list.Count && sum is not CelError; i++)
            sum = Arithmetic.Add(context, sum, list[i]);
        return sum;
    }

    /// <summary>The first of the least (sign 1) or greatest (sign -1) elements.</summary>
    public static CelValue Extreme(CelList list, int sign, string name)
    {
        if (list.Count == 0)
            return Results.Error($"{name} called on empty list");
        var best = list[0];
        for (var i = 1; i < list.Count; i++)
        {
            if (Ordering.Compare(best, list[i]) is not { } order)
                return CelError.NoSuchOverload;
            if (order == sign)
                best = list[i];
        }

        return best;
    }

    public static CelValue Slice(CelList list, long start, long end)
    {
        if (start < 0 || end < 0)
            return Results.Error($"cannot slice({start}, {end}), negative indexes not supported");
        if (start > end)
            return Results.Error($"cannot slice({start}, {end}), start index must be less than or equal to end index");
        if (end > list.Count)
            return Results.Error($"cannot slice({start}, {end}), list is length {list.Count}");
        return CelList.Of([.. Values(list).Skip((int)start).Take((int)(end - start))]);
    }

    public static CelValue Flatten(CelContext context, CelList list, long depth)
    {
        if (depth < 0)
            return new CelError("level must be non-negative");
        List<CelValue> values = [];
        return Flatten(context, list, depth, values) ? CelList.Of(values) : Results.TooLong(context);
    }

    public static CelValue Distinct(CelContext context, CelList list)
    {
        List<CelValue> found = [];
        var kept = CelList.Of(found);
        for (var i = 0; i < list.Count; i++)
        {
            if (IndexOf(context, kept, list[i]) < 0)
                found.Add(list[i]);
        }

        return kept;
    }

    public static CelValue Range(CelContext context, long count) => count > CelLimits.MaxListLength
        ? Results.TooLong(context)
        : CelList.Of([.. Enumerable.Range(0, (int)Math.Max(count, 0)).Select(number => CelInt.Of(number))]);

    public static CelList Reverse(CelList list) => CelList.Of([.. Values(list).Reverse()]);

    public static CelValue[] Values(CelList list)
    {
        var values = new CelValue[list.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = list[i];
        return values;
    }

    private static bool Flatten(CelContext context, CelList list, long depth, List<CelValue> values)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (!context.Work(1) || values.Count > CelLimits.MaxListLength)
                return false;
            if (depth == 0 || list[i] is not CelList inner)
                values.Add(list[i]);
            else if (!Flatten(context, inner, depth - 1, values))
                return false;
        }

        return true;
    }
}
