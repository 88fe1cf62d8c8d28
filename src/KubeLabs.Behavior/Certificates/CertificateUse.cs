using System.Globalization;

namespace KubeLabs.Behavior;

/// <summary>What a client asks of a server's certificate besides its names.</summary>
public static class CertificateUse
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string Any = "2.5.29.37.0";

    /// <summary>Why the certificate is not valid at an instant, or null where it is. Both its limits are within.</summary>
    public static CertificateFault? ValidityAt(Certificate certificate, DateTimeOffset now)
    {
        if (now < certificate.NotBefore)
            return CertificateFault.Of(CertificateProblem.NotYetValid,
                $"The certificate is not valid before {Text(certificate.NotBefore)}; it is {Text(now)}.",
                $"인증서는 {Text(certificate.NotBefore)} 이후부터 유효합니다. 현재 시각은 {Text(now)}입니다.");
        if (now > certificate.NotAfter)
            return CertificateFault.Of(CertificateProblem.Expired,
                $"The certificate expired at {Text(certificate.NotAfter)}; it is {Text(now)}.",
                $"인증서가 {Text(certificate.NotAfter)}에 만료되었습니다. 현재 시각은 {Text(now)}입니다.");
        return null;
    }

    /// <summary>Why clients refuse the certificate as a server's, or null: an extended key usage, where present, must allow it.</summary>
    public static CertificateFault? AsServer(Certificate certificate)
    {
        var usages = certificate.ExtendedKeyUsages;
        if (usages.IsEmpty || usages.Contains(ServerAuthentication) || usages.Contains(Any)) return null;
        return CertificateFault.Of(CertificateProblem.NotForServers,
            "The certificate has an extended key usage without serverAuth, so clients refuse it from a server.",
            "인증서의 확장 키 용도(extendedKeyUsage)에 serverAuth가 없어 클라이언트가 서버 인증서로 받아들이지 않습니다.");
    }

    private static string Text(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}
