namespace KubeLabs.Manifests;

/// <summary>The Damerau-Levenshtein distance (optimal string alignment), in which another case of a letter costs a fraction.</summary>
internal static class EditDistance
{
    /// <summary>The cost of one edit. A letter in another case costs 1.</summary>
    public const int Edit = 8;

    /// <summary>The distance, or something above <paramref name="most"/> as soon as it is certain to be above.</summary>
    public static int Of(string left, string right, int most)
    {
        if (Math.Abs(left.Length - right.Length) * Edit > most) return most + 1;
        var width = right.Length + 1;
        Span<int> rows = stackalloc int[width * 3];
        var before = rows[..width];
        var above = rows.Slice(width, width);
        var current = rows[(width * 2)..];
        var lastLeast = 0;
        for (var j = 0; j < width; j++) above[j] = j * Edit;
        for (var i = 1; i <= left.Length; i++)
        {
            // A swap reaches over one row, so only two rows beyond the limit are an end.
            var least = Row(left, right, i, before, above, current);
            if (least > most && lastLeast > most) return most + 1;
            lastLeast = least;
            var spare = before;
            before = above;
            above = current;
            current = spare;
        }

        return above[right.Length];
    }

    private static int Row(string left, string right, int i, Span<int> before, Span<int> above, Span<int> current)
    {
        current[0] = i * Edit;
        var least = current[0];
        for (var j = 1; j <= right.Length; j++)
        {
            var cost = Math.Min(Math.Min(above[j], current[j - 1]) + Edit, above[j - 1] + Replace(left[i - 1], right[j - 1]));
            var swapped = i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]);
            current[j] = swapped ? Math.Min(cost, before[j - 2] + Edit) : cost;
            least = Math.Min(least, current[j]);
        }

        return least;
    }

    private static int Replace(char left, char right) => left == right ? 0 : Same(left, right) ? 1 : Edit;

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
