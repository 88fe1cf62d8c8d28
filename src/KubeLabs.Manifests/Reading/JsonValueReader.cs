using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace KubeLabs.Manifests;

/// <summary>Builds the tree of one JSON value. Goes on behind it with the next call.</summary>
internal ref struct JsonValueReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Source _source;
    private readonly ReadingBudget _budget;
    private readonly ImmutableArray<Problem>.Builder _problems;
    private readonly SharedTexts? _shared;
    private Utf8JsonReader _reader;
    private JsonPlaces _places;

    /// <param name="bytes">The text.</param>
    /// <param name="source">What the places are named after.</param>
    /// <param name="budget">What it may cost.</param>
    /// <param name="shared">For what an API returns: a list or an object. Null for what someone wrote, where every value has its place.</param>
    public JsonValueReader(ReadOnlySpan<byte> bytes, Source source, ReadingBudget budget, SharedTexts? shared = null)
    {
        _shared = shared;
        _bytes = bytes;
        _source = source;
        _budget = budget;
        _problems = ImmutableArray.CreateBuilder<Problem>();
        _places = new(bytes, source, 1, 1);

        // The own limit comes first; the reader only must not have a smaller one.
        var options = new JsonReaderOptions { MaxDepth = budget.Limits.Depth + 2, AllowMultipleValues = true };
        _reader = new(bytes, options);
    }

    /// <summary>How many bytes the values so far take.</summary>
    public readonly int Consumed => (int)_reader.BytesConsumed;

    /// <summary>Whether there is a next value; false at the end of the text.</summary>
    public readonly bool HasMore => _bytes[Consumed..].IndexOfAnyExcept(" \t\r\n"u8) >= 0;

    /// <summary>The next value, or null where it has an error.</summary>
    public Node? Next(out ImmutableArray<Problem> problems)
    {
        Node? node = null;
        try
        {
            if (_reader.Read()) node = Value(1, _shared is null ? ListPart.Other : ListPart.List);
        }
        catch (JsonException exception)
        {
            _problems.Add(Broken(exception));
        }

        problems = _problems.ToImmutable();
        _problems.Clear();
        return node;
    }

    private Node? Value(int depth, ListPart part)
    {
        var at = Place();
        if (depth > _budget.Limits.Depth) return Fail(LimitProblems.Depth(at, _budget.Limits.Depth));
        if (!_budget.Take(1)) return Fail(LimitProblems.Nodes(at, _budget.Limits.Nodes));
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(at, depth, part),
            JsonTokenType.StartArray => Array(at, depth, part),
            JsonTokenType.String => String(at),
            JsonTokenType.Number => Number(at),
            JsonTokenType.True => _shared?.True ?? ScalarNode.Of(at, true),
            JsonTokenType.False => _shared?.False ?? ScalarNode.Of(at, false),
            _ => _shared?.Null ?? ScalarNode.Null(at),
        };
    }

    private MappingNode? Object(Position at, int depth, ListPart part)
    {
        var builder = new MappingBuilder();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var keyAt = Place();
            var key = Key();
            _reader.Read();
            if (ListParts.IsDropped(part, key))
            {
                var start = (int)_reader.TokenStartIndex;
                _reader.Skip();
                if (ManagedFields.Kept(_bytes[start..(int)_reader.BytesConsumed], keyAt) is { } kept) builder.Add(new(key, keyAt, kept));
                continue;
            }

            if (Value(depth + 1, ListParts.Below(part, key)) is not { } value) return null;
            if (builder.Add(new(key, keyAt, value)) is { } first) _problems.Add(YamlProblems.Duplicate(key, first.KeyPosition, keyAt));
        }

        return _shared?.Map(builder) ?? builder.Build(at);
    }

    private SequenceNode? Array(Position at, int depth, ListPart part)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (Value(depth + 1, ListParts.Item(part)) is not { } item) return null;
            items.Add(item);
        }

        return _shared?.List(items) ?? new SequenceNode(at, items.DrainToImmutable());
    }

    private string Key() => _shared?.Key(ref _reader) ?? JsonText.String(ref _reader);

    private ScalarNode String(Position at) => _shared?.String(ref _reader) ?? ScalarNode.Of(at, JsonText.String(ref _reader));

    private readonly Node? Number(Position at)
    {
        if (_shared?.Number(_reader) is { } known) return known;
        var raw = Encoding.UTF8.GetString(_reader.ValueSpan);
        if (JsonText.Number(raw) is not var (kind, text)) return Fail(JsonProblems.Number(at, raw));
        var number = new ScalarNode(at, kind, text, raw);
        return _shared?.Number(_reader, number) ?? number;
    }

    private Position Place() => _shared?.Place ?? _places.At(_reader.TokenStartIndex);

    private readonly Node? Fail(Problem problem)
    {
        _problems.Add(problem);
        return null;
    }

    private readonly Problem Broken(JsonException exception)
    {
        var line = 0;
        var start = 0;
        for (; line < exception.LineNumber; line++) start += _bytes[start..].IndexOf((byte)'\n') + 1;
        var offset = (int)Math.Min(start + (exception.BytePositionInLine ?? 0), _bytes.Length);
        var at = new JsonPlaces(_bytes, _source, 1, 1).At(offset);
        if (_reader.CurrentDepth > _budget.Limits.Depth) return LimitProblems.Depth(at, _budget.Limits.Depth);
        return JsonProblems.Broken(at, offset < _bytes.Length ? (char)_bytes[offset] : null);
    }
}
