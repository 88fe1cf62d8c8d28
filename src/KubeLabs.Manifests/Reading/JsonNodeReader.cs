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

    /// <summary>
    /// Reads one object, or a list, as an API returns it. Equal texts are shared, places are not kept, and <c>metadata.managedFields</c> of the
    /// objects is left out, but for who named a node.
    /// </summary>
    /// <param name="utf8">The text.</param>
    /// <param name="shared">Texts that were read before; those of this text join them.</param>
    /// <param name="limits">Limits.</param>
    /// <param name="nodes">How many nodes were read, the shared ones counted each time.</param>
    /// <returns>The tree; null where the text is not one JSON value, or is beyond a limit.</returns>
    public static Node? ReadAnswer(ReadOnlySpan<byte> utf8, SharedTexts shared, ManifestLimits limits, out long nodes)
    {
        var budget = new ReadingBudget(limits);
        var reader = new JsonValueReader(utf8, shared.Place.Source!, budget, shared);
        var node = reader.Next(out _);
        nodes = budget.Taken;
        return node is null || reader.HasMore ? null : node;
    }
}
