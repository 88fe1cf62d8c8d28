using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeLabs.Live;

/// <summary>The certificates in a PEM text. As Go does, other blocks and blocks that cannot be read are passed over.</summary>
internal static class PemCertificates
{
    public static X509Certificate2Collection Read(ReadOnlySpan<char> text)
    {
        var certificates = new X509Certificate2Collection();
        while (PemEncoding.TryFind(text, out var fields))
        {
            if (text[fields.Label] is "CERTIFICATE") Add(certificates, text[fields.Base64Data].ToString());
            text = text[fields.Location.End..];
        }

        return certificates;
    }

    private static void Add(X509Certificate2Collection certificates, string base64)
    {
        try
        {
            certificates.Add(X509CertificateLoader.LoadCertificate(Convert.FromBase64String(base64)));
        }
        catch (CryptographicException)
        {
            // One of several may be of a kind that is not known here; without any the caller complains.
        }
    }
}
