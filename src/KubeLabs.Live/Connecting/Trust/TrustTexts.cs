using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>The sentences for certificates of servers that are not trusted. What a certificate says is hostile text.</summary>
internal static class TrustTexts
{
    // As many names as a reader takes in.
    private const int MostNames = 6;

    public static LocalizedText NoCertificate(string host) => new(
        $"The server {Shown.Quoted(host)} showed no certificate.", $"서버 {Shown.Quoted(host)}에서 인증서를 보내지 않았습니다.");

    public static LocalizedText OutOfTime(string host, X509Certificate2 certificate, DateTimeOffset now) => now > certificate.NotAfter
        ? new(
            $"The certificate of the server {Shown.Quoted(host)} expired on {Day(certificate.NotAfter)}. Renew the cluster's certificates, or correct the clock of this machine.",
            $"서버 {Shown.Quoted(host)}의 인증서가 {Day(certificate.NotAfter)}에 만료되었습니다. 클러스터의 인증서를 갱신하거나 이 컴퓨터의 시계를 맞추세요.")
        : new(
            $"The certificate of the server {Shown.Quoted(host)} is only valid from {Day(certificate.NotBefore)} on. Correct the clock of this machine.",
            $"서버 {Shown.Quoted(host)}의 인증서는 {Day(certificate.NotBefore)}부터 유효합니다. 이 컴퓨터의 시계를 맞추세요.");

    public static LocalizedText OtherName(string host, X509Certificate2 certificate)
    {
        var names = Names(certificate);
        return names.Length == 0
            ? new(
                $"The certificate of the server names no host, so it is not valid for {Shown.Quoted(host)}.",
                $"서버의 인증서에 호스트 이름이 없어서 {Shown.Quoted(host)} 호스트에 유효하지 않습니다.")
            : new(
                $"The certificate of the server is valid for {names}, not for {Shown.Quoted(host)}. Use one of these names as server, or set tls-server-name.",
                $"서버의 인증서는 {names} 이름에만 유효하고 {Shown.Quoted(host)} 호스트에는 유효하지 않습니다. server에 그 이름 중 하나를 쓰거나 tls-server-name을 설정하세요.");
    }

    public static LocalizedText Chain(string host, X509Certificate2 certificate, X509ChainStatusFlags faults, bool isConfigured)
    {
        const X509ChainStatusFlags Unknown = X509ChainStatusFlags.PartialChain | X509ChainStatusFlags.UntrustedRoot;
        if ((faults & X509ChainStatusFlags.NotTimeValid) != 0)
            return new(
                $"The certificate of the server {Shown.Quoted(host)} hangs on an authority whose certificate has expired. Renew the cluster's certificates.",
                $"서버 {Shown.Quoted(host)}의 인증서를 발급한 인증 기관의 인증서가 만료되었습니다. 클러스터의 인증서를 갱신하세요.");
        if ((faults & (Unknown | X509ChainStatusFlags.NotSignatureValid)) != 0) return Authority(host, certificate, isConfigured);
        return new(
            $"The certificate of the server {Shown.Quoted(host)} is not meant for servers ({faults}).",
            $"서버 {Shown.Quoted(host)}의 인증서는 서버용 인증서가 아닙니다 ({faults}).");
    }

    private static LocalizedText Authority(string host, X509Certificate2 certificate, bool isConfigured)
    {
        var issuer = Shown.Quoted(certificate.Issuer);
        var advice = isConfigured
            ? new LocalizedText(
                "The cluster may have been made anew: write its kubeconfig again.", "클러스터를 다시 만들었다면 kubeconfig를 새로 내려받으세요.")
            : new LocalizedText(
                "Set certificate-authority-data of the cluster.", "클러스터의 certificate-authority-data를 설정하세요.");
        return certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData)
            ? new(
                $"The certificate of the server {Shown.Quoted(host)} is self-signed and not trusted. {advice.En}",
                $"서버 {Shown.Quoted(host)}의 인증서는 자체 서명되어 신뢰할 수 없습니다. {advice.Ko}")
            : new(
                $"The certificate of the server {Shown.Quoted(host)} is signed by an unknown authority ({issuer}). {advice.En}",
                $"서버 {Shown.Quoted(host)}의 인증서를 알 수 없는 인증 기관({issuer})에서 발급했습니다. {advice.Ko}");
    }

    private static string Names(X509Certificate2 certificate)
    {
        foreach (var extension in certificate.Extensions)
        {
            if (extension is not X509SubjectAlternativeNameExtension names) continue;
            var all = names.EnumerateDnsNames().Concat(names.EnumerateIPAddresses().Select(address => address.ToString()));
            return string.Join(", ", all.Take(MostNames).Select(name => Shown.Quoted(name)));
        }

        return "";
    }

    private static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
