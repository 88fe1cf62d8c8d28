using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>
/// Compares an object with a partial one. Maps by subset; lists by the API's merge key where there is one, else each expected item needs
/// a match of its own; <c>command</c> and <c>args</c> whole and in order; scalars by meaning.
/// </summary>
internal static class PatternMatcher
{
    /// <summary>Every place where <paramref name="actual"/> is not as <paramref name="pattern"/> asks.</summary>
    public static ImmutableArray<Mismatch> Match(Node pattern, Node? actual, FieldContext field, FieldPath path)
    {
        var mismatches = ImmutableArray.CreateBuilder<Mismatch>();
        Match(pattern, actual, field, path, mismatches);
        return mismatches.ToImmutable();
    }

    private static void Match(Node pattern, Node? actual, FieldContext field, FieldPath path, ImmutableArray<Mismatch>.Builder found)
    {
        if (Pattern.ExistsOf(pattern) is { } exists)
        {
            if (actual is null or { IsNull: true } == exists) found.Add(new(path, Presence(exists), Values.Show(actual)));
            return;
        }

        switch (pattern, actual)
        {
            case (MappingNode mapping, MappingNode): Fields(mapping, actual, field, path, found); break;
            case (SequenceNode list, SequenceNode items): found.AddRange(ListMatcher.Match(list, items, field, path)); break;
            case ({ IsNull: true }, null): break;
            case (ScalarNode scalar, ScalarNode value) when ScalarMeaning.AreSame(scalar, value, field, path): break;
            default: found.Add(Mismatch.Of(path, pattern, actual)); break;
        }
    }

    private static void Fields(MappingNode pattern, Node actual, FieldContext field, FieldPath path, ImmutableArray<Mismatch>.Builder found)
    {
        foreach (var entry in pattern.Values) Match(entry.Value, actual[entry.Key], field.Child(entry.Key), path.Child(entry.Key), found);
    }

    private static LocalizedText Presence(bool exists) => exists ? new("a value", "값") : new("nothing", "값 없음");
}
