namespace KubeLabs.Manifests;

/// <summary>Reads what someone hands in: files, folders (recursively) and standard input (<c>-</c>).</summary>
public static class SubmissionReader
{
    /// <summary>Reads all paths. What exists but cannot be read is a problem; nothing is thrown for it.</summary>
    /// <param name="paths">The paths as the user gave them.</param>
    /// <param name="files">The file system.</param>
    /// <param name="standardInput">Read only where a path is <c>-</c>, and never beyond the limit.</param>
    /// <param name="kind">Whose texts they are.</param>
    /// <param name="limits">The limits; those of the design where null.</param>
    public static Submission Read(
        IReadOnlyList<string> paths,
        IFileSystem files,
        Stream standardInput,
        SourceKind kind = SourceKind.Submission,
        ManifestLimits? limits = null)
    {
        var run = new SubmissionRun(files, standardInput, kind, limits ?? ManifestLimits.Default);
        foreach (var path in paths)
        {
            if (!run.Add(path)) break;
        }

        return run.ToSubmission();
    }
}
