using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Decodes structures: objects, lists, maps. The reader bounds the depth of what it is given.</summary>
internal sealed class TypeDecoder(DecodingErrors errors)
{
    public MappingNode Object(MappingNode written, TypeSchema type)
    {
        var entries = new ChangedEntries(written);
        foreach (var entry in written.Values)
        {
            entries.Add(entry, Member(entry, type));
        }

        return entries.ToNode();
    }

    /// <summary>A value in canonical form, or null where it counts as absent: it is null, or it could not be read.</summary>
    public Node? Value(Node value, FieldSchema field)
    {
        if (value.IsNull) return null;
        return field.Kind switch
        {
            FieldKind.Any or FieldKind.RawObject => value,
            FieldKind.Object => value is MappingNode mapping ? Object(mapping, field.Object!) : Mismatch(value, field),
            FieldKind.Map => value is MappingNode mapping ? Map(mapping, field.Element!) : Mismatch(value, field),
            FieldKind.Array => value is SequenceNode sequence ? List(sequence, field.Element!) : Mismatch(value, field),
            _ => ScalarDecoder.Decode(value, field, errors),
        };
    }

    private Node? Member(MapEntry entry, TypeSchema type)
    {
        if (type.Find(entry.Key) is not { } field)
        {
            errors.Unknown(entry, type);
            return null;
        }

        errors.Trail.Field(type, field);
        var value = Value(entry.Value, field);
        errors.Trail.Pop();
        return value;
    }

    private MappingNode Map(MappingNode written, FieldSchema element)
    {
        var entries = new ChangedEntries(written);
        foreach (var entry in written.Values)
        {
            errors.Trail.Key(entry.Key);
            entries.Add(entry, entry.Value.IsNull ? ZeroValue.Of(element, entry.Value.Position) : Value(entry.Value, element));
            errors.Trail.Pop();
        }

        return entries.ToNode();
    }

    // An item that cannot be read is left out; the places of the others are their own, so that nothing is blamed on a neighbour.
    private SequenceNode List(SequenceNode written, FieldSchema element)
    {
        ImmutableArray<Node>.Builder? changed = null;
        for (var i = 0; i < written.Values.Length; i++)
        {
            var item = written.Values[i];
            errors.Trail.Index(i);
            var value = item.IsNull ? ZeroValue.Of(element, item.Position) : Value(item, element);
            errors.Trail.Pop();
            if (changed is null && !ReferenceEquals(value, item)) changed = Copy(written, i);
            if (value is not null) changed?.Add(value);
        }

        return changed is null ? written : new(written.Position, changed.DrainToImmutable());
    }

    private static ImmutableArray<Node>.Builder Copy(SequenceNode written, int count)
    {
        var copy = ImmutableArray.CreateBuilder<Node>(written.Values.Length);
        copy.AddRange(written.Values.AsSpan()[..count]);
        return copy;
    }

    private Node? Mismatch(Node value, FieldSchema field)
    {
        errors.Mismatch(value, field.GoType);
        return null;
    }
}
