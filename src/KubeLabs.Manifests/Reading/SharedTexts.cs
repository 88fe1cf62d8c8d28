using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace KubeLabs.Manifests;

/// <summary>
/// What was read before, so that equal parts are held once: keys, short values, and whole trees. What an API returns are many objects of few
/// kinds and fewer templates, and nobody asks for the place of a node in it. Of bounded size; for one reader at a time.
/// </summary>
public sealed class SharedTexts
{
    private const int Longest = 80;
    private readonly SlotTable<string> _keys = new();
    private readonly SlotTable<ScalarNode> _scalars = new();
    private readonly SharedTrees _trees;

    /// <summary>Texts of one source, whose nodes all have the same place: its beginning.</summary>
    public SharedTexts(Source source)
    {
        Place = new(source, 1, 1);
        Null = ScalarNode.Null(Place);
        True = ScalarNode.Of(Place, true);
        False = ScalarNode.Of(Place, false);
        _trees = new(Place);
    }

    internal Position Place { get; }

    internal ScalarNode Null { get; }

    internal ScalarNode True { get; }

    internal ScalarNode False { get; }

    /// <summary>The key that the reader stands on.</summary>
    internal string Key(ref Utf8JsonReader reader)
    {
        if (!Takes(reader)) return JsonText.String(ref reader);
        var hash = Hash(reader.ValueSpan);
        return _keys[hash] is { } known && Ascii.Equals(reader.ValueSpan, known) ? known : _keys.Put(hash, JsonText.String(ref reader));
    }

    /// <summary>The string that the reader stands on.</summary>
    internal ScalarNode String(ref Utf8JsonReader reader)
    {
        if (!Takes(reader)) return ScalarNode.Of(Place, JsonText.String(ref reader));
        var hash = Hash(reader.ValueSpan);
        return _scalars[hash] is { Kind: ScalarKind.String } known && Ascii.Equals(reader.ValueSpan, known.Text)
            ? known
            : _scalars.Put(hash, ScalarNode.Of(Place, JsonText.String(ref reader)));
    }

    /// <summary>The number that the reader stands on, or null where it was not seen before.</summary>
    internal ScalarNode? Number(in Utf8JsonReader reader) =>
        _scalars[Hash(reader.ValueSpan)] is { Kind: not ScalarKind.String } known && Ascii.Equals(reader.ValueSpan, known.Raw) ? known : null;

    /// <summary>Remembers a number.</summary>
    internal ScalarNode Number(in Utf8JsonReader reader, ScalarNode number) =>
        Takes(reader) ? _scalars.Put(Hash(reader.ValueSpan), number) : number;

    internal MappingNode Map(MappingBuilder entries) => _trees.Map(entries);

    internal SequenceNode List(ImmutableArray<Node>.Builder items) => _trees.List(items);

    // Escapes are rare, and text outside of ASCII never equals what is remembered.
    private static bool Takes(in Utf8JsonReader reader) => !reader.ValueIsEscaped && reader.ValueSpan.Length <= Longest;

    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var b in utf8) hash = (hash ^ b) * 16777619;
        return hash;
    }
}
