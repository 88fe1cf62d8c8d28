namespace KubeLabs.Manifests;

/// <summary>A place in a source. The default value is no place.</summary>
/// <param name="Source">The text, or null for no place.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1 in UTF-16 units.</param>
public readonly record struct Position(Source? Source, int Line, int Column)
{
    /// <summary>Whether this is a place in what the learner wrote.</summary>
    public bool IsInSubmission => Source is { Kind: SourceKind.Submission };
}
