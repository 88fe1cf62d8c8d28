namespace KubeLabs.Manifests;

/// <summary>What a submission needs of the file system. All but the first throw <see cref="IOException"/> or
/// <see cref="UnauthorizedAccessException"/> where the system refuses.</summary>
public interface IFileSystem
{
    /// <summary>What a path leads to.</summary>
    FileKind KindOf(string path);

    /// <summary>Whether the last part of a path is itself a link.</summary>
    bool IsLink(string path);

    /// <summary>The absolute path without any link in it, or null where links lead in a circle or nowhere.</summary>
    string? RealPath(string path);

    /// <summary>The length of a file in bytes; 0 for what is neither file nor folder.</summary>
    long Length(string path);

    /// <summary>Opens a file for reading.</summary>
    Stream OpenRead(string path);

    /// <summary>The names in a folder, in any order.</summary>
    IEnumerable<string> Entries(string path);
}
