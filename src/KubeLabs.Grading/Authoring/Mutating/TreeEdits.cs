using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Every change of a tree in a single place.</summary>
internal static class TreeEdits
{
    /// <summary>The changes of a node and of what is below it, in order.</summary>
    public static IEnumerable<Edit> Of(Node node, FieldContext field, FieldPath path) => node switch
    {
        MappingNode mapping => OfMapping(mapping, field, path),
        SequenceNode list => OfList(list, field, path),
        ScalarNode scalar => OfScalar(scalar, field, path),
        _ => [],
    };

    private static IEnumerable<Edit> OfMapping(MappingNode mapping, FieldContext field, FieldPath path)
    {
        foreach (var entry in mapping.Values)
        {
            var below = field.Kind == FieldKind.Map ? path.Key(entry.Key) : path.Child(entry.Key);
            yield return new(below, entry.KeyPosition, ChangeKind.Drop, EditText.Of(entry.Value), "", mapping.Without(entry.Key));
            if (field.Kind == FieldKind.Map && ScalarEdits.Altered(entry.Key) is var other && mapping.Find(other) is null)
            {
                var renamed = mapping.Values.SetItem(mapping.IndexOf(entry.Key), entry with { Key = other });
                yield return new(below, entry.KeyPosition, ChangeKind.Rename, entry.Key, other, new MappingNode(mapping.Position, renamed));
            }

            foreach (var edit in Of(entry.Value, field.Child(entry.Key), below))
                yield return edit with { Result = mapping.With(entry.Key, edit.Result) };
        }
    }

    private static IEnumerable<Edit> OfList(SequenceNode list, FieldContext field, FieldPath path)
    {
        for (var index = 0; index < list.Values.Length; index++)
        {
            var item = list.Values[index];
            yield return new(
                path.At(index), item.Position, ChangeKind.Less, EditText.Of(item), "",
                new SequenceNode(list.Position, list.Values.RemoveAt(index)));
            foreach (var edit in Of(item, field.Item(), path.At(index)))
                yield return edit with { Result = new SequenceNode(list.Position, list.Values.SetItem(index, edit.Result)) };
        }

        if (list.Values is [.., var last] && MoreItems.Beside(last, field) is { } more)
            yield return new(path, list.Position, ChangeKind.More, "", EditText.Of(more),
                new SequenceNode(list.Position, list.Values.Add(more)));
    }

    private static IEnumerable<Edit> OfScalar(ScalarNode scalar, FieldContext field, FieldPath path)
    {
        foreach (var (kind, value) in ScalarEdits.Of(scalar, field))
            yield return new(path, scalar.Position, kind, EditText.Of(scalar), EditText.Of(value), value);
    }
}
