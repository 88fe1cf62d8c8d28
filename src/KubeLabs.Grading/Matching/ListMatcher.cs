using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Compares a list with the items that a pattern asks for.</summary>
internal static class ListMatcher
{
    private const int MostShown = 200;

    /// <summary>Every place where <paramref name="actual"/> is not as <paramref name="pattern"/> asks.</summary>
    public static ImmutableArray<Mismatch> Match(SequenceNode pattern, SequenceNode actual, FieldContext field, FieldPath path)
    {
        if (path.Name is "command" or "args") return Whole(pattern, actual, path);
        var keys = KeysOf(field);
        var owners = Assign(pattern, actual, field, path);
        var mismatches = ImmutableArray.CreateBuilder<Mismatch>();
        for (var index = 0; index < pattern.Values.Length; index++)
        {
            if (owners[index] < 0) mismatches.AddRange(Explain(pattern.Values[index], actual, field, path, keys));
        }

        return mismatches.ToImmutable();
    }

    private static ImmutableArray<Mismatch> Whole(SequenceNode pattern, SequenceNode actual, FieldPath path) =>
        pattern.ValueEquals(actual) ? [] : [Mismatch.Of(path, pattern, actual)];

    private static ImmutableArray<string> KeysOf(FieldContext field) =>
        field.Field is not { } list ? []
        : list.PatchMergeKey is { } key ? [key]
        : list.ListMapKeys;

    // Each expected item needs an item of its own: a matching in a bipartite graph, grown by augmenting paths.
    private static int[] Assign(SequenceNode pattern, SequenceNode actual, FieldContext field, FieldPath path)
    {
        var takenBy = new int[actual.Values.Length];
        Array.Fill(takenBy, -1);
        var fits = new bool[pattern.Values.Length][];
        for (var i = 0; i < pattern.Values.Length; i++)
        {
            fits[i] = new bool[actual.Values.Length];
            for (var j = 0; j < actual.Values.Length; j++)
            {
                fits[i][j] = PatternMatcher.Match(pattern.Values[i], actual.Values[j], field.Item(), path.At(j)).IsEmpty;
            }
        }

        for (var i = 0; i < pattern.Values.Length; i++) _ = TryTake(i, fits, takenBy, new bool[actual.Values.Length]);
        var owners = new int[pattern.Values.Length];
        Array.Fill(owners, -1);
        for (var j = 0; j < takenBy.Length; j++)
        {
            if (takenBy[j] >= 0) owners[takenBy[j]] = j;
        }

        return owners;
    }

    private static bool TryTake(int item, bool[][] fits, int[] takenBy, bool[] seen)
    {
        for (var j = 0; j < takenBy.Length; j++)
        {
            if (!fits[item][j] || seen[j]) continue;
            seen[j] = true;
            if (takenBy[j] >= 0 && !TryTake(takenBy[j], fits, takenBy, seen)) continue;
            takenBy[j] = item;
            return true;
        }

        return false;
    }

    // Keys that the pattern leaves out do not tell items apart.
    private static bool HaveSameKeys(Node pattern, Node actual, ImmutableArray<string> keys) =>
        keys.All(key => pattern[key] is not ScalarNode wanted || wanted.ValueEquals(actual[key]));

    // The item that comes nearest: the one with the same keys, else the one with the fewest differences.
    private static ImmutableArray<Mismatch> Explain(
        Node pattern, SequenceNode actual, FieldContext field, FieldPath path, ImmutableArray<string> keys)
    {
        ImmutableArray<Mismatch>? nearest = null;
        var hasKeys = keys.Any(key => pattern[key] is ScalarNode);
        for (var index = 0; index < actual.Values.Length; index++)
        {
            if (hasKeys && !HaveSameKeys(pattern, actual.Values[index], keys)) continue;
            var mismatches = PatternMatcher.Match(pattern, actual.Values[index], field.Item(), path.At(index));
            if (!mismatches.IsEmpty && (nearest is null || mismatches.Length < nearest.Value.Length)) nearest = mismatches;
        }

        return nearest is { } found && pattern is MappingNode ? found : [new(path, Item(pattern), hasKeys ? Shown(pattern, actual) : Values.Show(actual))];
    }

    private static LocalizedText Shown(Node pattern, SequenceNode actual) =>
        Values.Show(actual) is { En.Length: <= MostShown } all ? all : Values.Show(Narrowed(pattern, actual));

    // Of long items that a key tells apart what was asked for is enough.
    private static SequenceNode Narrowed(Node pattern, SequenceNode actual) => new(actual.Position,
    [
        .. actual.Values.Select(item =>
        {
            var narrow = MappingNode.Empty(item.Position);
            foreach (var entry in pattern.Entries)
            {
                if (item[entry.Key] is { } value) narrow = narrow.With(entry.Key, value);
            }

            return (Node)narrow;
        }),
    ]);

    private static LocalizedText Item(Node pattern)
    {
        var shown = Values.Show(pattern);
        return new($"an item {shown.En}", $"항목 {shown.Ko}");
    }
}
