using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The errors of one decoding, with the way to the current value.</summary>
internal sealed class DecodingErrors
{
    // A hostile object may have a million unknown fields. Kubernetes keeps 100 strict errors; more tell a learner nothing.
    private const int Most = 1000;

    // Every message repeats its path, and one key of a hostile map may be megabytes long.
    private const int MostCharacters = 4_000_000;
    private ImmutableArray<DecodingError>.Builder? _errors;
    private int _characters;

    public DecodingTrail Trail { get; } = new();

    private bool IsFull => _errors?.Count >= Most || _characters >= MostCharacters;

    public ImmutableArray<DecodingError> ToImmutable() => _errors is null ? [] : _errors.DrainToImmutable();

    public void Unknown(MapEntry entry, TypeSchema type)
    {
        if (IsFull) return;
        var message = $"unknown field {GoValue.Quote(Trail.StrictPath(entry.Key))}";
        var field = Trail.Path(isStrict: true).Child(entry.Key);
        Add(new(DecodingErrorKind.UnknownField, field, message, entry.KeyPosition, NearestField.Of(entry.Key, type)));
    }

    /// <summary>A value of another type than Go's, remembered until the end.</summary>
    public void Mismatch(Node value, string goType) => Unmarshal(value, JsonType.Name(value), goType, stops: false);

    /// <summary>A number that the Go type cannot hold.</summary>
    public void Number(ScalarNode value, string goType) => Unmarshal(value, $"number {value.Text}", goType, stops: false);

    /// <summary>The same within a type that parses itself.</summary>
    public void InnerMismatch(Node value, string goType, bool isNumber) =>
        Unmarshal(value, isNumber ? $"number {((ScalarNode)value).Text}" : JsonType.Name(value), goType, stops: true);

    /// <summary>A text that cannot be parsed, in the words of its parser.</summary>
    public void Unparsed(Node value, string message, bool stops) => Mistyped(value, message, stops);

    private void Unmarshal(Node value, string what, string goType, bool stops)
    {
        if (IsFull) return;
        var into = Trail.GoField() is { } field ? $"struct field {field}" : "value";
        Mistyped(value, $"json: cannot unmarshal {what} into Go {into} of type {goType}", stops);
    }

    private void Mistyped(Node value, string message, bool stops) =>
        Add(new(DecodingErrorKind.TypeMismatch, Trail.Path(), message, value.Position, null) { StopsDecoder = stops });

    private void Add(DecodingError error)
    {
        if (IsFull) return;
        _characters += error.Message.Length;
        _errors ??= ImmutableArray.CreateBuilder<DecodingError>();
        _errors.Add(error);
    }
}
