namespace KubeLabs.Cel;

/// <summary>Equality of any two values: numbers by value whatever their type, other types only with their own kind.</summary>
internal static class Equality
{
    /// <summary>Whether two values are equal. Comparing takes from the evaluation's work, so that shared lists cannot take for ever.</summary>
    public static bool Same(CelContext context, CelValue left, CelValue right)
    {
        if (!context.Work(1))
            return false;
        return (left, right) switch
        {
            (CelString a, CelString b) => a.Value == b.Value,
            (CelInt a, CelInt b) => a.Value == b.Value,
            (CelBool a, CelBool b) => a.Value == b.Value,
            (CelInt or CelUint or CelDouble, CelInt or CelUint or CelDouble) => Numbers.Compare(left, right) == 0,
            (CelList a, CelList b) => SameLists(context, a, b),
            (CelMap a, CelMap b) => SameMaps(context, a, b),
            (CelNull, CelNull) => true,
            (CelBytes a, CelBytes b) => a.Value.Span.SequenceEqual(b.Value.Span),
            (CelTimestamp a, CelTimestamp b) => a.Seconds == b.Seconds && a.Nanoseconds == b.Nanoseconds,
            (CelDuration a, CelDuration b) => a.Nanoseconds == b.Nanoseconds,
            (CelTypeValue a, CelTypeValue b) => a.Value.Name == b.Value.Name,
            (CelOptional a, CelOptional b) => SameOptionals(context, a, b),
            (CelOpaque a, CelOpaque b) => a.Type.Name == b.Type.Name && a.Same(b),
            _ => false,
        };
    }

    private static bool SameLists(CelContext context, CelList left, CelList right)
    {
        if (left.EqualTo(context, right) is { } own)
            return own;
        if (left.Count != right.Count)
            return false;
        for (var i = 0; i < left.Count; i++)
        {
            if (!Same(context, left[i], right[i]))
                return false;
        }

        return true;
    }

    private static bool SameMaps(CelContext context, CelMap left, CelMap right)
    {
        if (left.EqualTo(context, right) is { } decided)
            return decided;
        if (left.Count != right.Count)
            return false;
        foreach (var key in left.Keys)
        {
            if (right.Find(key) is not { } value || left.Find(key) is not { } own || !Same(context, own, value))
                return false;
        }

        return true;
    }

    private static bool SameOptionals(CelContext context, CelOptional left, CelOptional right) =>
        left.Value is null || right.Value is null
            ? left.Value is null && right.Value is null
            : Same(context, left.Value, right.Value);
}
