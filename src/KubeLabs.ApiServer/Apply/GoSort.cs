namespace KubeLabs.ApiServer;

/// <summary>
/// Go's <c>sort</c> with a comparison that calls equals less: short lists are sorted by insertion, which then turns equals around.
/// The order of items with one merge key depends on it.
/// </summary>
internal static class GoSort
{
    // Below this Go sorts by insertion; longer lists get a stable sort.
    private const int Short = 12;

    /// <summary>Sorts by text in ordinal order.</summary>
    public static List<T> ByText<T>(IReadOnlyList<T> items, Func<T, string> text) => items.Count > Short
        ? [.. items.OrderBy(text, StringComparer.Ordinal)]
        : Inserted(items, (left, right) => string.CompareOrdinal(text(left), text(right)) <= 0);

    /// <summary>Sorts by a place; an item without one is less than its neighbour.</summary>
    public static List<T> ByPlace<T>(IReadOnlyList<T> items, Func<T, int?> place) => items.Count > Short
        ? [.. items.OrderBy(item => place(item) ?? int.MaxValue)]
        : Inserted(items, (left, right) => place(left) is not { } first || place(right) is not { } second || first < second);

    private static List<T> Inserted<T>(IReadOnlyList<T> items, Func<T, T, bool> less)
    {
        var sorted = new List<T>(items);
        for (var end = 1; end < sorted.Count; end++)
        {
            for (var at = end; at > 0 && less(sorted[at], sorted[at - 1]); at--) (sorted[at], sorted[at - 1]) = (sorted[at - 1], sorted[at]);
        }

        return sorted;
    }
}
