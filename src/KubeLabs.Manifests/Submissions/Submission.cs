using System.Collections.Immutable;

namespace KubeLabs.Manifests;

/// <summary>What someone hands in: files and folders, read.</summary>
/// <param name="Files">The files that were read, folder by folder in the order of their paths.</param>
/// <param name="Problems">What is wrong with files that could not be read, and with the whole.</param>
/// <param name="MissingPaths">The paths that do not exist: a wrong command line, not a wrong submission.</param>
public sealed record Submission(
    ImmutableArray<ManifestFile> Files, ImmutableArray<Problem> Problems, ImmutableArray<string> MissingPaths)
{
    /// <summary>The documents of all files, in order.</summary>
    public IEnumerable<ManifestDocument> Documents => Files.SelectMany(file => file.Documents);
}
