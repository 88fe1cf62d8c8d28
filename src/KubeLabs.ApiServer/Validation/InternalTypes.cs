using System.Collections.Immutable;

namespace KubeLabs.ApiServer;

/// <summary>
/// The internal types of the server that its messages print: a line a type in an embedded table, read when the first of them is printed.
/// A field is <c>Name:kind</c>, or <c>Name=key:kind</c> where its key in a manifest is not its name in another case. A kind is
/// <c>s</c> string, <c>n</c> number, <c>b</c> boolean, <c>i</c> number or string, <c>q</c> quantity, <c>L</c> label selector,
/// <c>M</c> metadata or a type; before it <c>*</c> for a pointer, <c>[]</c> for a list, <c>{}</c> for a map.
/// </summary>
internal static class InternalTypes
{
    /// <summary>The kind of metadata.</summary>
    public const string Metadata = "M";

    private static readonly Lazy<Dictionary<string, string>> _lines = new(Read);

    /// <summary>The fields of metadata, in their order.</summary>
    public static ImmutableArray<string> MetadataFields { get; } =
    [
        "name", "generateName", "namespace", "uid", "resourceVersion", "generation", "creationTimestamp", "labels", "annotations",
        "ownerReferences", "finalizers",
    ];

    /// <summary>The fields of a type, in their order.</summary>
    public static IEnumerable<InternalField> FieldsOf(string type)
    {
        foreach (var field in _lines.Value[type].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = field.IndexOf(':', StringComparison.Ordinal);
            var names = field[..colon].Split('=');
            yield return new(names[0], names[^1], field[(colon + 1)..]);
        }
    }

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(InternalTypes).Assembly.GetManifestResourceStream("KubeLabs.ApiServer.internal-types.txt")!;
        using var reader = new StreamReader(stream);
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            types.Add(line[..space], line[(space + 1)..]);
        }

        return types;
    }

    /// <summary>A field.</summary>
    /// <param name="Name">Its name in Go.</param>
    /// <param name="Key">Its key in a manifest, in any case.</param>
    /// <param name="Kind">What it holds.</param>
    internal readonly record struct InternalField(string Name, string Key, string Kind);
}
