using System.Text;
using KubeLabs.Behavior;

namespace KubeLabs.Tests.Behavior.Certificates;

/// <summary>Certificates and keys that OpenSSL wrote, each named for the one thing it shows.</summary>
internal static class CertificateFiles
{
    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Fixtures", "certificates");

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    public static CertificateChain Chain(string name) => CertificateChain.Read(Bytes(name));

    public static Certificate Leaf(string name) => Chain(name).Leaf ?? throw new InvalidOperationException(name + " cannot be read");

    public static PrivateKeyInfo Key(string name) => PrivateKeyInfo.Read(Bytes(name));

    public static TlsPair Pair(string certificate, string key) => TlsPair.Read(Bytes(certificate), Bytes(key));

    public static IEnumerable<string> Names(string ending) =>
        Directory.EnumerateFiles(Folder, "*" + ending).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
}
