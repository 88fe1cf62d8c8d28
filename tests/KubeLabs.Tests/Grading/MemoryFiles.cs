using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading;

/// <summary>Files that are only in memory, by their whole path.</summary>
internal sealed class MemoryFiles(params IEnumerable<(string Path, string Text)> files) : IFileSystem
{
    private readonly Dictionary<string, byte[]> _files =
        files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text), StringComparer.Ordinal);

    /// <summary>Every path that was asked about.</summary>
    public List<string> Asked { get; } = [];

    public FileKind KindOf(string path)
    {
        Asked.Add(path);
        if (_files.ContainsKey(path)) return FileKind.File;
        return _files.Keys.Any(file => file.StartsWith(path + "/", StringComparison.Ordinal)) ? FileKind.Folder : FileKind.Missing;
    }

    public bool IsLink(string path) => false;

    public string? RealPath(string path) => path;

    public long Length(string path) => _files[path].Length;

    public Stream OpenRead(string path) => new MemoryStream(_files[path], false);

    public IEnumerable<string> Entries(string path) => _files.Keys
        .Where(file => file.StartsWith(path + "/", StringComparison.Ordinal))
        .Select(file => file[(path.Length + 1)..].Split('/')[0])
        .Distinct();
}
