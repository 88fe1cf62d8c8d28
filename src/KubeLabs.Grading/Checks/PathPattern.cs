using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Compares field paths without regard to list indexes.</summary>
internal static class PathPattern
{
    // No key holds it, while the names of labels hold slashes.
    private const char Separator = '\0';

    /// <summary>A path with every index left out: <c>spec.ports[0].port</c> becomes <c>spec ports port</c>; keys stay.</summary>
    private static string Generalize(FieldPath path)
    {
        var steps = new List<string>();
        for (var at = path; at.Parent is not null; at = at.Parent)
        {
            if (at.Name is { } name) steps.Add(name);
        }

        steps.Reverse();
        return string.Join(Separator, steps);
    }

    /// <summary>Whether one is a part of the other, or both are the same.</summary>
    public static bool Overlap(FieldPath left, FieldPath right)
    {
        var (one, other) = (Generalize(left), Generalize(right));
        return IsWithin(one, other) || IsWithin(other, one);
    }

    private static bool IsWithin(string inner, string outer) =>
        outer.Length == 0
        || (inner.StartsWith(outer, StringComparison.Ordinal) && (inner.Length == outer.Length || inner[outer.Length] == Separator));
}
