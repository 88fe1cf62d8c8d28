namespace KubeLabs.Cli;

/// <summary>A file that is written beside its place and then renamed, so that nobody ever reads half of it.</summary>
internal sealed class PendingFile : IPendingFile
{
    private readonly string _path;
    private readonly string _temporary;
    private bool _isDone;

    public PendingFile(string path)
    {
        if (Directory.Exists(path)) throw new IOException($"'{path}' is a folder.");
        _path = path;
        _temporary = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, 16 * 1024);
    }

    /// <inheritdoc/>
    public Stream Stream { get; }

    /// <inheritdoc/>
    public void Commit()
    {
        Stream.Dispose();
        if (!OperatingSystem.IsWindows() && File.Exists(_path)) File.SetUnixFileMode(_temporary, File.GetUnixFileMode(_path));
        File.Move(_temporary, _path, overwrite: true);
        _isDone = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isDone) return;
        _isDone = true;
        Stream.Dispose();
        File.Delete(_temporary);
    }
}
