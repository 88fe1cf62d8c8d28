namespace KubeLabs.Manifests;

/// <summary>Finds what a misspelt name may have meant.</summary>
public static class Nearest
{
    // Longer names are no misspellings of anything that exists, and comparing them would cost their product.
    private const int LongestName = 64;

    /// <summary>
    /// The candidate that is fewest edits away (a letter added, left out, replaced, or swapped with its neighbour; another case
    /// counts little), or null where none is near: at most a third of the letters may differ. Of equals the first wins.
    /// </summary>
    public static string? Of(string written, params IEnumerable<string> candidates)
    {
        if (written.Length is 0 or > LongestName) return null;
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var most = Math.Min(Allowed(written, candidate), least - 1);
            if (candidate.Length > LongestName || most < 0) continue;
            var distance = EditDistance.Of(written, candidate, most);
            if (distance > most) continue;
            nearest = candidate;
            least = distance;
        }

        return nearest;
    }

    // Two letters in common make no likeness: very short names may differ in their case, or by one swap.
    private static int Allowed(string left, string right) =>
        EditDistance.Edit * Math.Max(left.Length <= 2 ? 0 : 1, Math.Max(left.Length, right.Length) / 3) + (EditDistance.Edit - 1);
}
