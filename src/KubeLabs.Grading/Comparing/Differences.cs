using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Compares two trees field by field, scalars by meaning. Items of a list that have names are compared by name.</summary>
internal static class Differences
{
    /// <summary>Every field that differs, the deepest ones.</summary>
    public static ImmutableArray<Difference> Between(Node? before, Node? after, FieldContext field, FieldPath path)
    {
        var found = ImmutableArray.CreateBuilder<Difference>();
        Compare(before, after, field, path, found);
        return found.ToImmutable();
    }

    private static void Compare(Node? before, Node? after, FieldContext field, FieldPath path, ImmutableArray<Difference>.Builder found)
    {
        if (ReferenceEquals(before, after)) return;
        switch (before, after)
        {
            case (MappingNode one, MappingNode other): CompareFields(one, other, field, path, found); break;
            case (SequenceNode one, SequenceNode other): CompareItems(one, other, field, path, found); break;
            case (ScalarNode one, ScalarNode other) when ScalarMeaning.AreSame(one, other, field, path): break;
            default: found.Add(new(path, before, after)); break;
        }
    }

    private static void CompareFields(
        MappingNode before, MappingNode after, FieldContext field, FieldPath path, ImmutableArray<Difference>.Builder found)
    {
        foreach (var entry in before.Values) Compare(entry.Value, after.Find(entry.Key), field.Child(entry.Key), path.Child(entry.Key), found);
        foreach (var entry in after.Values)
        {
            if (before.Find(entry.Key) is null) found.Add(new(path.Child(entry.Key), null, entry.Value));
        }
    }

    private static void CompareItems(
        SequenceNode before, SequenceNode after, FieldContext field, FieldPath path, ImmutableArray<Difference>.Builder found)
    {
        if (!AreNamed(before) || !AreNamed(after))
        {
            CompareInOrder(before, after, field, path, found);
            return;
        }

        foreach (var item in before.Values)
        {
            var index = IndexOf(after, item["name"]!);
            if (index < 0) found.Add(new(path, item, null));
            else Compare(item, after.Values[index], field.Item(), path.At(index), found);
        }

        for (var index = 0; index < after.Values.Length; index++)
        {
            if (IndexOf(before, after.Values[index]["name"]!) < 0) found.Add(new(path.At(index), null, after.Values[index]));
        }
    }

    private static void CompareInOrder(
        SequenceNode before, SequenceNode after, FieldContext field, FieldPath path, ImmutableArray<Difference>.Builder found)
    {
        for (var index = 0; index < Math.Max(before.Values.Length, after.Values.Length); index++)
        {
            Compare(before.Values.ElementAtOrDefault(index), after.Values.ElementAtOrDefault(index), field.Item(), path.At(index), found);
        }
    }

    private static bool AreNamed(SequenceNode list) =>
        list.Values.All(item => item["name"] is ScalarNode)
        && list.Values.Select(item => item["name"]!.AsString()).Distinct().Count() == list.Values.Length;

    private static int IndexOf(SequenceNode list, Node name)
    {
        for (var index = 0; index < list.Values.Length; index++)
        {
            if (name.ValueEquals(list.Values[index]["name"])) return index;
        }

        return -1;
    }
}
