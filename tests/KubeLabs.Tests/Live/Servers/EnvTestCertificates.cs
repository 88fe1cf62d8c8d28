using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>The certificates of one control plane: an authority of its own, and what it has signed. All as PEM.</summary>
internal sealed class EnvTestCertificates : IDisposable
{
    private readonly TestAuthority _authority = new("kubelabs-test-ca");

    /// <summary>The certificate of the authority.</summary>
    public string Authority => _authority.Pem;

    /// <summary>A certificate for the server under its own names and these addresses.</summary>
    public (string Certificate, string Key) Server(params IEnumerable<IPAddress> addresses) => Pem(_authority.Server(
        ["localhost", "kubernetes", "kubernetes.default", "kubernetes.default.svc", .. addresses.Select(address => address.ToString())]));

    /// <summary>A client's certificate: who it is, and its groups.</summary>
    public (string Certificate, string Key) Client(string user, params IEnumerable<string> groups) => Pem(_authority.Client(user, [.. groups]));

    /// <summary>A key pair for the tokens of ServiceAccounts.</summary>
    public static (string Public, string Private) KeyPair()
    {
        using var key = RSA.Create(2048);
        return (key.ExportSubjectPublicKeyInfoPem(), key.ExportPkcs8PrivateKeyPem());
    }

    /// <inheritdoc/>
    public void Dispose() => _authority.Dispose();

    private static (string Certificate, string Key) Pem(X509Certificate2 issued)
    {
        using (issued)
        using (var key = issued.GetECDsaPrivateKey()!) return (issued.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
