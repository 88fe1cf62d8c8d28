namespace KubeLabs.Cli;

/// <summary>The file system of this machine.</summary>
internal sealed class PhysicalFileStore : IFileStore
{
    /// <inheritdoc/>
    public void CreateFolder(string path) => Directory.CreateDirectory(path);

    /// <inheritdoc/>
    public IPendingFile Begin(string path) => IsDevice(path) ? new DeviceFile(path) : new PendingFile(Target(path));

    // What is no regular file (/dev/null, /dev/stderr, a pipe of the shell) cannot be replaced, only written to.
    private static bool IsDevice(string path)
    {
        var full = Path.GetFullPath(path);
        return full.StartsWith("/dev/", StringComparison.Ordinal) || full.StartsWith("/proc/", StringComparison.Ordinal);
    }

    // A link stays a link: the file that it leads to is replaced.
    private static string Target(string path)
    {
        var file = new FileInfo(path);
        return file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }
}
