namespace KubeLabs.Cel;

/// <summary>Lists in the order of their keys, equal ones as they stood.</summary>
internal static class Sorting
{
    private static readonly Comparer<CelValue> _byOrder = Comparer<CelValue>.Create((a, b) => Ordering.Compare(a, b) ?? 0);

    public static CelValue Sort(CelContext context, IReadOnlyList<CelValue> values, IReadOnlyList<CelValue> keys)
    {
        if (keys.Count == 0)
            return CelList.Empty;
        foreach (var key in keys)
        {
            if (!Ordering.IsOrdered(key))
                return new CelError("list elements must be comparable");
            if (key.Type != keys[0].Type)
                return new CelError("list elements must have the same type");
        }

        var count = (long)keys.Count;
        if (!context.Work(count * (64 - long.LeadingZeroCount(count))))
            return context.Stop!;
        int[] places = [.. Enumerable.Range(0, keys.Count)];
        return CelList.Of([.. places.OrderBy(place => keys[place], _byOrder).Select(place => values[place])]);
    }
}
