using System.Collections.Immutable;

namespace KubeLabs.ApiServer;

/// <summary>A field of a type: what it holds, how lists of it are merged, and how Go declares it.</summary>
public sealed class FieldSchema
{
    /// <summary>The key in JSON; empty for the items of a list or map.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>The type of an object; null for other kinds.</summary>
    public TypeSchema? Object { get; init; }

    /// <summary>What a list or a map holds; null for other kinds.</summary>
    public FieldSchema? Element { get; init; }

    /// <summary>The values that the API's documentation names, sorted; empty where it names none.</summary>
    public ImmutableArray<string> Enum { get; init; } = [];

    /// <summary>Whether the API's schema demands it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How the server merges a list.</summary>
    public ListType ListType { get; init; }

    /// <summary>The keys that tell the items of a list of type map apart.</summary>
    public ImmutableArray<string> ListMapKeys { get; init; } = [];

    /// <summary>The key by which <c>kubectl apply</c> finds the items of a list, or null.</summary>
    public string? PatchMergeKey { get; init; }

    /// <summary>Whether <c>kubectl apply</c> merges the items of a list; otherwise it replaces the list.</summary>
    public bool PatchMerge { get; init; }

    /// <summary>Whether <c>kubectl apply</c> clears the keys of an object that the patch leaves out.</summary>
    public bool PatchRetainKeys { get; init; }

    /// <summary>The Go type as a decoding error prints it, without a pointer: <c>v1.Protocol</c>, <c>[]v1.Container</c>.</summary>
    public string GoType { get; init; } = "";

    /// <summary>Whether Go declares a pointer, so that a zero value is kept apart from an absent one.</summary>
    public bool IsPointer { get; init; }

    /// <summary>Whether an empty value is left out of a stored object.</summary>
    public bool OmitEmpty { get; init; }

    /// <summary>Whether even an empty struct is left out of a stored object.</summary>
    public bool OmitZero { get; init; }

    /// <summary>The embedded Go structs that a decoding error names before the field, joined with dots; null for none.</summary>
    internal string? Embedding { get; init; }
}
