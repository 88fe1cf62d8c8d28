using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>A certificate authority of a test. Keys are on the curve P-256, which are made in no time.</summary>
internal sealed class TestAuthority : IDisposable
{
    private readonly X509Certificate2 _root;
    private int _serial = 1;

    public TestAuthority(string name = "test authority")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        _root = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddYears(-10), DateTimeOffset.UtcNow.AddYears(10));
    }

    private TestAuthority(X509Certificate2 root) => _root = root;

    /// <summary>The authority's certificate, without its key.</summary>
    public string Pem => _root.ExportCertificatePem();

    /// <summary>A server's certificate for these names or addresses, with its key.</summary>
    public X509Certificate2 Server(params string[] hosts) => Issue("CN=server", Server(hosts, new()), 1);

    /// <summary>A server's certificate that ended a year ago.</summary>
    public X509Certificate2 ExpiredServer(params string[] hosts) => Issue("CN=server", Server(hosts, new()), -1);

    /// <summary>A client's certificate, with its key: the user, and the groups as organisations.</summary>
    public X509Certificate2 Client(string user, params string[] groups) =>
        Issue(string.Join(',', [.. groups.Select(group => $"O={group}"), $"CN={user}"]), [Usage("1.3.6.1.5.5.7.3.2")], 1);

    /// <summary>A certificate that no authority signed.</summary>
    public static X509Certificate2 SelfSigned(params string[] hosts)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=self", key, HashAlgorithmName.SHA256);
        foreach (var extension in Server(hosts, new())) request.CertificateExtensions.Add(extension);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
    }

    /// <summary>An authority whose certificate this one signed.</summary>
    public TestAuthority Below(string name) => new(Issue(
        $"CN={name}",
        [new X509BasicConstraintsExtension(true, false, 0, true), new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true)],
        1));

    public void Dispose() => _root.Dispose();

    private static X509Extension[] Server(string[] hosts, SubjectAlternativeNameBuilder names)
    {
        foreach (var host in hosts)
        {
            if (IPAddress.TryParse(host, out var address)) names.AddIpAddress(address);
            else names.AddDnsName(host);
        }

        return [names.Build(), Usage("1.3.6.1.5.5.7.3.1")];
    }

    private static X509EnhancedKeyUsageExtension Usage(string purpose) => new([new(purpose)], false);

    private X509Certificate2 Issue(string subject, X509Extension[] extensions, int yearsFromNow)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        foreach (var extension in extensions) request.CertificateExtensions.Add(extension);
        using var signed = request.Create(
            _root, DateTimeOffset.UtcNow.AddYears(-2), DateTimeOffset.UtcNow.AddYears(yearsFromNow), BitConverter.GetBytes(_serial++));
        return signed.CopyWithPrivateKey(key);
    }
}
