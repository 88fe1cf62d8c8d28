namespace KubeLabs.Cli;

/// <summary>A device or a pipe, which is written as it goes.</summary>
internal sealed class DeviceFile(string path) : IPendingFile
{
    /// <inheritdoc/>
    public Stream Stream { get; } = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);

    /// <inheritdoc/>
    public void Commit() => Stream.Flush();

    /// <inheritdoc/>
    public void Dispose() => Stream.Dispose();
}
