using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// An object as the API server prints it: what Go's <c>omitempty</c> leaves out is gone, and zero values that Go prints all the same
/// are there (<c>resources: {}</c>, <c>status: {}</c>, a missing required list as <c>null</c>).
/// </summary>
public static class StoredForm
{
    /// <summary>The stored form of what <see cref="ObjectDecoder"/> returned. What is already in that form is not copied.</summary>
    public static MappingNode Of(MappingNode decoded, TypeSchema schema)
    {
        var entries = new ChangedEntries(decoded);
        foreach (var entry in decoded.Values)
        {
            var field = schema.Find(entry.Key);
            entries.Add(entry, field is null ? entry.Value : Kept(entry.Value, field));
        }

        foreach (var field in schema.Fields)
        {
            if (IsAlwaysPrinted(field) && (decoded.Find(field.Name) is not { } value || (value.IsNull && field.OmitEmpty))) entries.Append(field.Name, Zero(field, decoded.Position));
        }

        return entries.ToNode();
    }

    private static Node? Kept(Node value, FieldSchema field)
    {
        if (field.OmitEmpty && ZeroValue.IsEmpty(value, field)) return null;
        // An empty list does not survive the server's conversions: it comes back as null.
        if (!field.OmitEmpty && value is SequenceNode { Values.Length: 0 }) return ZeroValue.Of(field, value.Position);
        var stored = Stored(value, field);
        return field.OmitZero && stored.Entries.Length == 0 && stored is MappingNode ? null : stored;
    }

    private static Node Stored(Node value, FieldSchema field) => (field.Kind, value) switch
    {
        (FieldKind.Object, MappingNode mapping) => Of(mapping, field.Object!),
        (FieldKind.Map, MappingNode mapping) => Map(mapping, field.Element!),
        (FieldKind.Array, SequenceNode sequence) => List(sequence, field.Element!),
        _ => value,
    };

    private static MappingNode Map(MappingNode map, FieldSchema element)
    {
        if (!HasStructure(element)) return map;
        var entries = new ChangedEntries(map);
        foreach (var entry in map.Values) entries.Add(entry, Stored(entry.Value, element));
        return entries.ToNode();
    }

    private static SequenceNode List(SequenceNode list, FieldSchema element)
    {
        if (!HasStructure(element)) return list;
        Node[]? changed = null;
        for (var i = 0; i < list.Values.Length; i++)
        {
            var stored = Stored(list.Values[i], element);
            if (changed is null && !ReferenceEquals(stored, list.Values[i])) changed = [.. list.Values];
            changed?[i] = stored;
        }

        return changed is null ? list : new(list.Position, [.. changed]);
    }

    private static bool HasStructure(FieldSchema element) => element.Kind is FieldKind.Object or FieldKind.Map or FieldKind.Array;

    private static Node Zero(FieldSchema field, Position at) => field is { Kind: FieldKind.Object, IsPointer: false }
        ? Of(MappingNode.Empty(at), field.Object!)
        : ZeroValue.Of(field, at);

    // omitempty never leaves out what Go holds by value as a struct: objects, times, quantities, int-or-string.
    private static bool IsAlwaysPrinted(FieldSchema field)
    {
        if (!field.OmitEmpty) return !field.OmitZero;
        if (field.IsPointer || field.OmitZero) return false;
        return field.Kind is FieldKind.Object or FieldKind.Time or FieldKind.MicroTime or FieldKind.Quantity or FieldKind.IntOrString;
    }
}
