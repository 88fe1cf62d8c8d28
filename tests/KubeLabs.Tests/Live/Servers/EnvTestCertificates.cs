using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KubeLabs.Tests.Live.Servers;

/// <summary>The certificates of one control plane: an authority of its own, and what it has signed. All as PEM.</summary>
internal sealed class EnvTestCertificates : IDisposable
{
    private readonly ECDsa _authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _authority;
    private readonly DateTimeOffset _from = DateTimeOffset.UtcNow.AddHours(-1);

    public EnvTestCertificates()
    {
        var request = new CertificateRequest("CN=kubelabs-test-ca", _authorityKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature, true));
        _authority = request.CreateSelfSigned(_from, _from.AddDays(7));
    }

    /// <summary>The certificate of the authority.</summary>
    public string Authority => _authority.ExportCertificatePem();

    /// <summary>A certificate for the server on the loopback address.</summary>
    public (string Certificate, string Key) Server(params IPAddress[] addresses)
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (var name in (string[])["localhost", "kubernetes", "kubernetes.default", "kubernetes.default.svc"]) names.AddDnsName(name);
        foreach (var address in addresses) names.AddIpAddress(address);
        return Sign("CN=kube-apiserver", "1.3.6.1.5.5.7.3.1", names.Build());
    }

    /// <summary>A client's certificate: who it is, and its groups.</summary>
    public (string Certificate, string Key) Client(string user, params IEnumerable<string> groups)
    {
        var subject = new X500DistinguishedNameBuilder();
        foreach (var group in groups) subject.AddOrganizationName(group);
        subject.AddCommonName(user);
        return Sign(subject.Build().Name, "1.3.6.1.5.5.7.3.2");
    }

    /// <summary>A key pair for the tokens of ServiceAccounts.</summary>
    public static (string Public, string Private) KeyPair()
    {
        using var key = RSA.Create(2048);
        return (key.ExportSubjectPublicKeyInfoPem(), key.ExportPkcs8PrivateKeyPem());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _authority.Dispose();
        _authorityKey.Dispose();
    }

    private (string Certificate, string Key) Sign(string subject, string usage, params X509Extension[] extensions)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new(usage)], false));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        foreach (var extension in extensions) request.CertificateExtensions.Add(extension);
        using var signed = request.Create(_authority, _from, _from.AddDays(6), RandomNumberGenerator.GetBytes(12));
        return (signed.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
