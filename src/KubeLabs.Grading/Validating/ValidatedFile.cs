using System.Collections.Immutable;

namespace KubeLabs.Grading;

/// <summary>What the API server would say to one file.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Documents">Its documents in order; one of number -1 where it cannot be read.</param>
public sealed record ValidatedFile(string File, ImmutableArray<ValidatedDocument> Documents)
{
    /// <summary>Whether there is a document and all of them are accepted.</summary>
    public bool IsAccepted => !Documents.IsEmpty && Documents.All(document => document.IsAccepted);
}
