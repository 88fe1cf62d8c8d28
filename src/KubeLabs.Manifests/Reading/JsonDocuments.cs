using System.Text;

namespace KubeLabs.Manifests;

/// <summary>Reads a text that starts with a brace: JSON values one behind the other, until one of them is none.</summary>
internal static class JsonDocuments
{
    /// <summary>Returns where to go on with YAML, or null where the text is done with.</summary>
    public static TextPlace? Read(Source source, DocumentList documents)
    {
        // Spaces that only Unicode knows may stand before the first brace; JSON does not take them, YAML may.
        var bytes = Encoding.UTF8.GetBytes(source.Text);
        var reader = new JsonValueReader(bytes, source, documents.Budget);
        var values = 0;
        while (reader.HasMore)
        {
            var before = reader.Consumed;
            var root = reader.Next(out var problems);
            if (root is null && problems[0].Reason == JsonProblems.Syntax && values <= 1)
            {
                return Behind(source, bytes, before, problems[0]);
            }

            if (!documents.Add(root, problems, new(source, 1, 1)) || root is null) return null;
            values++;
        }

        return null;
    }

    // The white space behind the last value goes, up to the end of its line.
    private static TextPlace Behind(Source source, byte[] bytes, int consumed, Problem error)
    {
        var text = source.Text;
        var at = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, consumed));
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            if (text[at++] == '\n') break;
        }

        return new(at, 1 + text.AsSpan(0, at).Count('\n'), error);
    }
}
