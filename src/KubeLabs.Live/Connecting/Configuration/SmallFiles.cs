using System.Security;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Reads configuration, certificates and tokens whole.</summary>
internal static class SmallFiles
{
    // As large as a manifest may be: nothing that is read here is ever near it.
    private const int Largest = 3 * 1024 * 1024;

    /// <summary>The bytes of a file, or why there are none. Never throws because of the file.</summary>
    public static (byte[] Bytes, FileTrouble Trouble) Read(IFileSystem files, string path)
    {
        try
        {
            if (files.KindOf(path) == FileKind.Missing) return ([], FileTrouble.Missing);
            using var stream = files.OpenRead(path);
            return ReadAll(stream);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return ([], FileTrouble.Missing);
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException or ArgumentException)
        {
            return ([], FileTrouble.Unreadable);
        }
    }

    private static (byte[] Bytes, FileTrouble Trouble) ReadAll(Stream stream)
    {
        var bytes = new MemoryStream();
        var piece = new byte[16 * 1024];
        for (int read; (read = stream.Read(piece)) > 0;)
        {
            if (bytes.Length + read > Largest) return ([], FileTrouble.TooLarge);
            bytes.Write(piece, 0, read);
        }

        return (bytes.ToArray(), FileTrouble.None);
    }
}
