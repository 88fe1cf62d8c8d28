using System.Collections.Immutable;

namespace KubeLabs.Manifests;

/// <summary>One reading of a submission, with what it has cost so far.</summary>
internal sealed class SubmissionRun(
    IFileSystem files, Stream standardInput, SourceKind kind, ManifestLimits limits, Action<UnreadFile>? later = null)
{
    private readonly ImmutableArray<ManifestFile>.Builder _files = ImmutableArray.CreateBuilder<ManifestFile>();
    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();
    private readonly ImmutableArray<string>.Builder _missing = ImmutableArray.CreateBuilder<string>();
    private int _count;
    private bool _hasDocument;
    private long _bytes;

    /// <summary>Reads a path. False once a limit of the whole submission is reached.</summary>
    public bool Add(string path)
    {
        if (path == "-") return Take("-", () => standardInput, owned: false);
        switch (files.KindOf(path))
        {
            case FileKind.Folder: return Folder(path);
            case FileKind.File: return File(path, path);
            default:
                _missing.Add(path);
                return true;
        }
    }

    /// <summary>Counts a file that was read. Of one that someone takes only its emptiness is kept.</summary>
    public void Remember(ManifestFile file, bool isTaken)
    {
        _hasDocument |= !file.Documents.IsEmpty;
        if (!isTaken || file.Documents.IsEmpty) _files.Add(file);
    }

    public Submission ToSubmission()
    {
        var severity = _hasDocument ? Severity.Warning : Severity.Error;
        foreach (var file in _files)
        {
            if (file.Documents.IsEmpty) _problems.Add(SubmissionProblems.NoDocuments(severity, file.Source));
        }

        return new(_files.ToImmutable(), _problems.ToImmutable(), _missing.ToImmutable());
    }

    private bool Folder(string folder)
    {
        var before = _problems.Count;
        var found = new FolderWalk(files, _problems, limits.Files).Find(folder);
        if (found.Count == 0 && _problems.Count == before) _problems.Add(SubmissionProblems.EmptyFolder(folder));
        foreach (var below in found)
        {
            var path = FolderWalk.Join(folder, below);
            if (!Found(path)) return false;
        }

        return true;
    }

    // A pipe or a device has no length, and opening one may wait for ever: in a folder nobody asked for it by name.
    private bool Found(string path)
    {
        if (LengthOf(path) is not { } length) return true;
        return length == 0 ? Take(path, () => Stream.Null, owned: true) : File(path, path);
    }

    private bool File(string path, string name)
    {
        if (LengthOf(path) is not { } length) return true;
        if (length <= limits.FileBytes) return Take(name, () => files.OpenRead(path), owned: true);
        Keep(new(length, () => ManifestReader.Whole(new(name, kind, ""), at => LimitProblems.FileBytes(at, limits.FileBytes))));
        return true;
    }

    private long? LengthOf(string path)
    {
        try
        {
            return files.Length(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(SubmissionProblems.Unreadable(path));
            return null;
        }
    }

    private bool Take(string name, Func<Stream> open, bool owned)
    {
        if (_count >= limits.Files)
        {
            _problems.Add(LimitProblems.Files(limits.Files));
            return false;
        }

        if (Bytes(name, open, owned) is not { } bytes) return true;
        _bytes += bytes.Length;
        if (_bytes > limits.TotalBytes)
        {
            _problems.Add(LimitProblems.TotalBytes(new(new(name, kind, ""), 0, 0), limits.TotalBytes));
            return false;
        }

        Keep(new(bytes.Length, () => ManifestReader.ReadBytes(name, kind, bytes, limits)));
        return true;
    }

    private void Keep(UnreadFile file)
    {
        _count++;
        if (later is not null) later(file);
        else Remember(file.Read(), isTaken: false);
    }

    private byte[]? Bytes(string name, Func<Stream> open, bool owned)
    {
        Stream? stream = null;
        try
        {
            stream = open();
            return UpTo(stream, limits.FileBytes + 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add(SubmissionProblems.Unreadable(name));
            return null;
        }
        finally
        {
            if (owned) stream?.Dispose();
        }
    }

    private static byte[] UpTo(Stream stream, int most)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[Math.Min(most, 64 * 1024)];
        while (bytes.Length < most)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most - bytes.Length));
            if (read == 0) break;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
