namespace KubeLabs.Cli;

/// <summary>Where files are written. All but the first throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</summary>
internal interface IFileStore
{
    /// <summary>Makes a folder and those above it.</summary>
    void CreateFolder(string path);

    /// <summary>Begins a file that takes the place of an older one only once it is complete.</summary>
    IPendingFile Begin(string path);
}
