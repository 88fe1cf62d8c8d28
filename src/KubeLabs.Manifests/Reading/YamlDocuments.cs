using System.Collections.Immutable;

namespace KubeLabs.Manifests;

/// <summary>Reads the documents of a YAML text.</summary>
internal static class YamlDocuments
{
    public static void Read(Source source, TextPlace start, DocumentList documents)
    {
        var splitter = new ChunkSplitter(source.Text, start.Start, start.Line);
        var jsonError = start.JsonError;
        while (splitter.Next(out var chunk))
        {
            var (root, problems) = Read(source, chunk, documents.Budget);
            if (jsonError is not null && problems.Any(p => p.Severity == Severity.Error)) problems = [jsonError];
            jsonError = null;
            if (!documents.Add(root, problems, new(source, chunk.Line, 1))) return;
        }
    }

    private static (Node? Root, ImmutableArray<Problem> Problems) Read(Source source, DocumentChunk chunk, ReadingBudget budget)
    {
        if (chunk.BadSeparator) return (null, [YamlProblems.Separator(source, chunk)]);
        var text = source.Text.AsSpan(chunk.Start, chunk.End - chunk.Start);
        var refused = FirstRefused(text);
        if (refused >= 0) return (null, [YamlProblems.Control(PlaceOf(source, chunk, refused), text[refused])]);
        return Parse(source, chunk, budget);
    }

    private static (Node? Root, ImmutableArray<Problem> Problems) Parse(Source source, DocumentChunk chunk, ReadingBudget budget)
    {
        var text = source.Text[chunk.Start..chunk.End];
        for (var repairs = 0; ; repairs++)
        {
            var reader = new YamlDocumentReader(source, chunk, text, budget);
            var read = reader.Read();
            if (reader.Fault is null || LibyamlRepair.Of(reader.Fault, text, repairs) is not { } repaired) return read;
            budget.Take(-reader.Built);
            text = repaired;
        }
    }

    private static Position PlaceOf(Source source, DocumentChunk chunk, int offset)
    {
        var before = source.Text.AsSpan(chunk.Start, offset);
        return new(source, chunk.Line + before.Count('\n'), offset - before.LastIndexOf('\n'));
    }

    // A set to search for would be faster on long texts, and is compiled anew in every run.
    private static int FirstRefused(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is < ' ' or > '~' && IsRefused(text[at])) return at;
        }

        return -1;
    }

    // What libyaml refuses anywhere in a text. Half a surrogate pair cannot come out of a decoded file.
    private static bool IsRefused(char c) => c switch
    {
        '\t' or '\n' or '\r' or '\u0085' => false,
        < ' ' or (> '~' and < '\u00A0') => true,
        '\uFEFF' or '\uFFFE' or '\uFFFF' => true,
        _ => false,
    };
}
