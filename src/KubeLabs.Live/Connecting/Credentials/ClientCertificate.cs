using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace KubeLabs.Live;

/// <summary>A client certificate with its key, and the certificates that lead to its authority.</summary>
internal sealed class ClientCertificate : IDisposable
{
    private const string Ed25519 = "1.3.101.112";
    private const string Ed448 = "1.3.101.113";
    private readonly X509Certificate2Collection _certificates;
    private readonly byte[] _digest;

    private ClientCertificate(X509Certificate2 leaf, X509Certificate2Collection certificates, byte[] digest)
    {
        _certificates = certificates;
        _digest = digest;
        certificates.RemoveAt(0);
        Context = SslStreamCertificateContext.Create(leaf, certificates, offline: true);
    }

    /// <summary>What TLS shows.</summary>
    public SslStreamCertificateContext Context { get; }

    /// <summary>Reads both from PEM, or says why that cannot be.</summary>
    public static (ClientCertificate? Certificate, CertificateTrouble Trouble) Read(string certificate, string key)
    {
        var certificates = PemCertificates.Read(certificate);
        if (certificates.Count == 0) return (null, CertificateTrouble.NoCertificate);
        if (certificates[0].GetKeyAlgorithm() is Ed25519 or Ed448) return (null, CertificateTrouble.Unsupported);
        if (key.Contains("ENCRYPTED", StringComparison.Ordinal)) return (null, CertificateTrouble.Encrypted);
        if (!key.Contains("PRIVATE KEY-----", StringComparison.Ordinal)) return (null, CertificateTrouble.BadKey);
        try
        {
#pragma warning disable CA2000 // The client certificate owns it.
            var leaf = Usable(X509Certificate2.CreateFromPem(certificate, key));
#pragma warning restore CA2000
            return (new(leaf, certificates, Digest(certificate, key)), CertificateTrouble.None);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return (null, CertificateTrouble.BadKey);
        }
    }

    /// <summary>Whether it was read from these texts.</summary>
    public bool IsOf(string certificate, string key) => _digest.AsSpan().SequenceEqual(Digest(certificate, key));

    /// <inheritdoc/>
    public void Dispose()
    {
        Context.TargetCertificate.Dispose();
        foreach (var certificate in _certificates) certificate.Dispose();
    }

    private static byte[] Digest(string certificate, string key) => SHA256.HashData(Encoding.UTF8.GetBytes(certificate + "\0" + key));

    // On Windows TLS cannot use a key that lives in this process alone.
    private static X509Certificate2 Usable(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows()) return certificate;
        using (certificate) return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
