using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A solution or a mistake that an author wrote: a file or a folder.</summary>
/// <param name="Name">Its name in the folder.</param>
/// <param name="Path">Its path.</param>
/// <param name="Submission">What is in it.</param>
internal sealed record AuthoredAnswer(string Name, string Path, Submission Submission)
{
    private const string FailsComment = "# fails:";

    /// <summary>The place of its first line.</summary>
    public Position Start =>
        Submission.Files is [var first, ..] ? new(first.Source, 1, 1) : new(new(Path, SourceKind.Submission, ""), 0, 0);

    /// <summary>The criteria that the first line of its first file names; null where that line is another one.</summary>
    public ImmutableArray<string>? Fails =>
        Submission.Files is [var first, ..]
        && first.Source.Line(1) is { } line
        && line.StartsWith(FailsComment, StringComparison.Ordinal)
            ? [.. line[FailsComment.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : null;
}
