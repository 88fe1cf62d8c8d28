using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A field of one of the server's internal types, as its JSON shows it: under its name in Go, there even where it is unset.</summary>
/// <param name="Name">The name in Go; the manifest's differs by its capitals, else it is <see cref="Key"/>.</param>
/// <param name="Unset">What stands for an unset one: <c>""</c>, <c>0</c>, <c>false</c>, <c>null</c>.</param>
internal sealed record GoField(string Name, string Unset)
{
    /// <summary>The name in the manifest where it is another word.</summary>
    public string? Key { get; init; }

    /// <summary>The fields of a structure; none for other values.</summary>
    public GoField[] Fields { get; init; } = [];

    /// <summary>Whether a structure is there by value, so that it is printed where it is unset.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>Whether it is left out where it is unset.</summary>
    public bool IsOptional { get; init; }

    /// <summary>A string.</summary>
    public static GoField Text(string name) => new(name, "\"\"");

    /// <summary>An integer.</summary>
    public static GoField Number(string name) => new(name, "0");

    /// <summary>A boolean.</summary>
    public static GoField Flag(string name) => new(name, "false");

    /// <summary>A pointer to a scalar, a list, a map, or a type that has the manifest's own names.</summary>
    public static GoField Pointer(string name) => new(name, "null");

    /// <summary>A pointer to a structure.</summary>
    public static GoField Pointer(string name, params GoField[] fields) => new(name, "null") { Fields = fields };

    /// <summary>A structure by value.</summary>
    public static GoField Embedded(string name, params GoField[] fields) => new(name, "null") { Fields = fields, IsEmbedded = true };

    /// <summary>A pointer to a label selector, which has the manifest's own names.</summary>
    public static GoField Selector(string name) => Pointer(
        name,
        Pointer("matchLabels") with { IsOptional = true },
        Pointer("matchExpressions", Text("key"), Text("operator"), Pointer("values") with { IsOptional = true }) with { IsOptional = true });

    /// <summary>The value of this field in a structure, null where it is unset.</summary>
    public Node? Of(Node? structure)
    {
        foreach (var entry in structure.Members())
        {
            var isThis = Key is null ? string.Equals(entry.Key, Name, StringComparison.OrdinalIgnoreCase) : entry.Key == Key;
            if (isThis) return entry.Value.IsNull ? null : entry.Value;
        }

        return null;
    }
}
