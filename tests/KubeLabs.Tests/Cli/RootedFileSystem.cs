using KubeLabs.Cli;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Cli;

/// <summary>The real file system, with relative paths below a folder: tests run side by side and share no current folder.</summary>
internal sealed class RootedFileSystem(string root) : IFileSystem, IFileStore
{
    private readonly PhysicalFileSystem _files = new();
    private readonly PhysicalFileStore _store = new();

    public FileKind KindOf(string path) => path.Length == 0 ? FileKind.Missing : _files.KindOf(At(path));

    public bool IsLink(string path) => _files.IsLink(At(path));

    public string? RealPath(string path) => _files.RealPath(At(path));

    public long Length(string path) => _files.Length(At(path));

    public Stream OpenRead(string path) => _files.OpenRead(At(path));

    public IEnumerable<string> Entries(string path) => _files.Entries(At(path));

    public void CreateFolder(string path) => _store.CreateFolder(At(path));

    public IPendingFile Begin(string path) => _store.Begin(At(path));

    private string At(string path) => Path.Combine(root, path);
}
