using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Reads an object of a custom kind: its metadata as that of every object, and of the rest what the schema knows. Unknown fields are
/// dropped and reported, as are nulls where nothing may be null. Types are left to validation, as with the server.
/// </summary>
internal sealed class CustomDecoder
{
    private const int MostErrors = 1000;
    private readonly ImmutableArray<DecodingError>.Builder _errors = ImmutableArray.CreateBuilder<DecodingError>();

    public static DecodedObject Decode(MappingNode written, CustomKind kind)
    {
        var metadata = ClientDecoding.DecodeMetadata(written);
        var decoder = new CustomDecoder();
        decoder._errors.AddRange(metadata.Errors);
        var root = decoder.Object(written, kind.Schema, FieldPath.Root, keepsMeta: true);
        if (metadata.Root["metadata"] is { } typed) root = root.With("metadata", typed);
        return new(root, decoder._errors.ToImmutable());
    }

    /// <summary>Whether a value has nothing that its schema does not know.</summary>
    public static bool IsPruned(Node value, StructuralSchema schema)
    {
        var decoder = new CustomDecoder();
        decoder.Value(value, schema, FieldPath.Root);
        return decoder._errors.Count == 0;
    }

    private Node Value(Node value, StructuralSchema? schema, FieldPath path) => value switch
    {
        MappingNode map => Object(map, schema, path, schema?.IsEmbedded == true),
        SequenceNode list => List(list, schema?.Items, path, schema?.PreservesUnknown == true),
        _ => value,
    };

    private SequenceNode List(SequenceNode list, StructuralSchema? items, FieldPath path, bool preserves)
    {
        if (items is null && preserves) return list;
        var changed = list.Values.ToBuilder();
        for (var i = 0; i < changed.Count; i++) changed[i] = Value(changed[i], items, path.At(i));
        return new(list.Position, changed.DrainToImmutable());
    }

    private MappingNode Object(MappingNode map, StructuralSchema? schema, FieldPath path, bool keepsMeta)
    {
        var kept = ImmutableArray.CreateBuilder<MapEntry>(map.Values.Length);
        foreach (var entry in map.Values)
        {
            var place = path.Child(entry.Key);
            var member = schema?.Member(entry.Key);
            var isMeta = keepsMeta && entry.Key is ("apiVersion" or "kind" or "metadata");
            var isOpen = member is null && schema is ({ PreservesUnknown: true } or { AllowsAdditional: true });
            if (isMeta || isOpen) kept.Add(entry);
            else if (member is null) Unknown(entry, schema, place);
            else if (!entry.Value.IsNull || member.IsNullable || member.Default is not null)
            {
                kept.Add(entry with { Value = Value(entry.Value, member, place) });
            }
        }

        return new(map.Position, kept.ToImmutable());
    }

    private void Unknown(MapEntry entry, StructuralSchema? schema, FieldPath path)
    {
        if (_errors.Count >= MostErrors) return;
        var nearest = schema is null ? null : Nearest.Of(entry.Key, schema.Properties.Keys);
        var message = $"unknown field {GoValue.Quote(path.ToString())}";
        _errors.Add(new(DecodingErrorKind.UnknownField, path, message, entry.KeyPosition, nearest));
    }
}
