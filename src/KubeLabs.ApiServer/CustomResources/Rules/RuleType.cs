using KubeLabs.Cel;

namespace KubeLabs.ApiServer;

/// <summary>The type of a part of a custom object in rules, and how large it can be (apiserver's <c>DeclType</c>).</summary>
/// <param name="Type">The type in the language.</param>
/// <param name="MinSize">The fewest bytes of its JSON.</param>
/// <param name="MaxElements">The most elements, entries or bytes; 0 for whatever has none.</param>
internal sealed record RuleType(CelType Type, long MinSize, long MaxElements)
{
    /// <summary>The fields of an object by their names in rules.</summary>
    public IReadOnlyDictionary<string, RuleType>? Fields { get; init; }

    /// <summary>The keys of a map.</summary>
    public RuleType? Key { get; init; }

    /// <summary>The elements of a list or the values of a map.</summary>
    public RuleType? Element { get; init; }
}
