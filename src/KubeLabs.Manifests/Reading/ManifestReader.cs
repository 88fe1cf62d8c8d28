using System.Collections.Immutable;

namespace KubeLabs.Manifests;

/// <summary>
/// Reads manifests as kubectl reads a file: JSON first where the text starts with a brace, otherwise YAML cut at its
/// separators, each document on its own. A document of the number -1 says what is wrong with the text as a whole.
/// </summary>
public static class ManifestReader
{
    /// <summary>Reads a text.</summary>
    public static ManifestFile Read(Source source, ManifestLimits? limits = null)
    {
        var documents = new DocumentList(source, limits ?? ManifestLimits.Default);
        var start = StartsLikeJson(source.Text) ? JsonDocuments.Read(source, documents) : new TextPlace(0, 1, null);
        if (start is { } place) YamlDocuments.Read(source, place, documents);
        return new(source, documents.ToImmutable());
    }

    /// <summary>Decodes a text and reads it.</summary>
    /// <param name="name">The path as the user gave it, or <c>-</c>.</param>
    /// <param name="kind">Whose text it is.</param>
    /// <param name="bytes">UTF-8, or UTF-16 with a byte order mark.</param>
    /// <param name="limits">The limits; those of the design where null.</param>
    public static ManifestFile ReadBytes(string name, SourceKind kind, ReadOnlySpan<byte> bytes, ManifestLimits? limits = null)
    {
        limits ??= ManifestLimits.Default;
        if (bytes.Length > limits.FileBytes) return Whole(new(name, kind, ""), at => LimitProblems.FileBytes(at, limits.FileBytes));
        var (text, problem) = TextDecoder.Decode(bytes);
        var source = new Source(name, kind, text);
        if (problem is { Severity: Severity.Error }) return Whole(source, at => problem with { At = at });
        var file = Read(source, limits);
        return problem is null ? file : file with { Documents = Warned(file, problem with { At = problem.At with { Source = source } }) };
    }

    /// <summary>A file that could not be read at all.</summary>
    internal static ManifestFile Whole(Source source, Func<Position, Problem> problem) =>
        new(source, [new(source, -1, null, [problem(new(source, 1, 1))])]);

    private static ImmutableArray<ManifestDocument> Warned(ManifestFile file, Problem warning)
    {
        if (file.Documents.IsEmpty) return file.Documents;
        var first = file.Documents[0];
        return file.Documents.SetItem(0, first with { Problems = first.Problems.Insert(0, warning) });
    }

    private static bool StartsLikeJson(string text) => text.AsSpan().TrimStart() is ['{', ..];
}
