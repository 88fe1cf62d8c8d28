using System.Collections.Immutable;

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

    /// <summary>
    /// Reads all paths file by file, on all cores, and keeps none of them: for more than fits into memory. The limits of a whole
    /// submission do not count, those of each file do.
    /// </summary>
    /// <param name="paths">The paths as the user gave them.</param>
    /// <param name="files">The file system.</param>
    /// <param name="standardInput">Opened only where a path is <c>-</c>.</param>
    /// <param name="work">What is done with each file; one without a document too. It runs on several threads.</param>
    /// <param name="take">Gets what came of it, in the order of the files, on the thread of the caller.</param>
    /// <returns>What is wrong with files that could not be read, and with the whole.</returns>
    public static ImmutableArray<Problem> ReadEach<T>(
        IReadOnlyList<string> paths, IFileSystem files, Func<Stream> standardInput, Func<ManifestFile, T> work, Action<T> take)
    {
        var limits = ManifestLimits.Default with { Files = int.MaxValue - 1, TotalBytes = long.MaxValue };
        var input = paths.Contains("-") ? standardInput() : Stream.Null;
        SubmissionRun? run = null;
        var ordered = new OrderedWork<(ManifestFile File, T Result)>(done =>
        {
            run!.Remember(done.File, isTaken: true);
            take(done.Result);
        });
        run = new(files, input, SourceKind.Submission, limits, file => ordered.Add(file.Bytes, () => Done(file, work)));
        foreach (var path in paths) run.Add(path);
        ordered.Finish();
        return run.ToSubmission().Problems;
    }

    private static (ManifestFile File, T Result) Done<T>(UnreadFile unread, Func<ManifestFile, T> work)
    {
        var file = unread.Read();
        return (file, work(file));
    }
}
