using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The request for a certificate itself: PEM around PKCS#10, in base64 in a manifest.</summary>
internal static class SigningRequestText
{
    private const string Block = "CERTIFICATE REQUEST";

    /// <summary>Why it cannot be read, or null.</summary>
    public static string? Fault(Node? request)
    {
        var pem = request is null ? "" : Encoding.UTF8.GetString(SecretData.Bytes(request));
        if (!PemEncoding.TryFind(pem, out var fields) || pem[fields.Label] != Block) return $"PEM block type must be {Block}";
        try
        {
            CertificateRequest.LoadSigningRequest(
                Convert.FromBase64String(pem[fields.Base64Data]),
                HashAlgorithmName.SHA256,
                CertificateRequestLoadOptions.SkipSignatureValidation | CertificateRequestLoadOptions.UnsafeLoadCertificateExtensions);
            return null;
        }
        catch (CryptographicException)
        {
            return "asn1: structure error: malformed certificate request";
        }
    }
}
