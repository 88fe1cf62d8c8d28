namespace KubeLabs.Manifests;

/// <summary>Reads JSON: what an API returns.</summary>
public static class JsonNodeReader
{
    /// <summary>Reads one JSON value.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="source">What the places are named after.</param>
    /// <param name="limits">Limits; those of manifests where null.</param>
    /// <exception cref="FormatException">The text is not one JSON value, or is beyond a limit.</exception>
    public static Node Read(ReadOnlySpan<byte> utf8, Source source, ManifestLimits? limits = null)
    {
        var reader = new JsonValueReader(utf8, source, new(limits ?? ManifestLimits.Default));
        var node = reader.Next(out var problems);
        if (node is not null && !reader.HasMore) return node;
        throw new FormatException(problems.IsEmpty ? "This is not one JSON value." : problems[0].Message.En);
    }
}
