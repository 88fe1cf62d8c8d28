namespace KubeLabs.Manifests;

/// <summary>The file system of this machine.</summary>
public sealed class PhysicalFileSystem : IFileSystem
{
    // As many links on one way as Linux follows.
    private const int MaxLinks = 40;

    /// <inheritdoc/>
    public FileKind KindOf(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)) return FileKind.Missing;
        if (Directory.Exists(path)) return FileKind.Folder;
        return File.Exists(path) ? FileKind.File : FileKind.Missing;
    }

    /// <inheritdoc/>
    public bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    /// <inheritdoc/>
    public string? RealPath(string path)
    {
        var pending = new Stack<string>();
        Push(pending, Path.GetFullPath(path));
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        var links = 0;
        while (pending.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks) return null;
            if (Path.IsPathRooted(target)) real = Path.GetPathRoot(target)!;
            Push(pending, target);
        }

        return KindOf(real) == FileKind.Missing ? null : real;
    }

    /// <inheritdoc/>
    public long Length(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.Length : new FileInfo(RealPath(path) ?? path).Length;
    }

    /// <inheritdoc/>
    public Stream OpenRead(string path) => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);

    /// <inheritdoc/>
    public IEnumerable<string> Entries(string path) => Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry));

    // Links are resolved part by part, so the first part must be on top.
    private static void Push(Stack<string> pending, string path)
    {
        var parts = path[Path.GetPathRoot(path)!.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if (parts[i] != ".") pending.Push(parts[i]);
        }
    }
}
