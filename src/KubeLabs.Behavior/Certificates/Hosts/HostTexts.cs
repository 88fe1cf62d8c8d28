using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>The sentences of verdicts on hosts.</summary>
internal static class HostTexts
{
    // A list that is longer helps nobody.
    private const int MaxListed = 10;

    public static LocalizedText Of(Certificate certificate, string host, HostReason reason, string name) => reason switch
    {
        HostReason.Listed => new($"The certificate lists {host}.", $"인증서에 {host} 호스트가 있습니다."),
        HostReason.Wildcard => new($"The certificate is valid for {host} by its name {name}.",
            $"인증서는 {name} 이름으로 {host} 호스트에 유효합니다."),
        HostReason.CommonNameOnly => new(
            $"The certificate names {host} only as its common name (CN). Clients have ignored the CN for years: it needs a subject "
                + $"alternative name (subjectAltName={Kind(host)}:{host}).",
            $"인증서에는 {host} 호스트가 일반 이름(CN)으로만 있습니다. 클라이언트는 오래전부터 CN을 보지 않으므로 주체 대체 이름"
                + $"(subjectAltName={Kind(host)}:{host})이 필요합니다."),
        HostReason.NoNames => new(
            $"The certificate has no subject alternative names, so clients accept it for no host, {host} neither.",
            $"인증서에 주체 대체 이름(subjectAltName)이 없어 {host} 호스트를 포함한 어떤 호스트에도 쓸 수 없습니다."),
        HostReason.WildcardTooDeep => new($"{name} stands for one label only; {host} has more before that domain.",
            $"{name} 이름은 레이블 하나만 대신합니다. {host} 호스트는 그 도메인 앞에 레이블이 더 있습니다."),
        HostReason.WildcardParent => new($"{name} stands for hosts below the domain, not for {host} itself.",
            $"{name} 이름은 도메인 아래의 호스트만 나타내며 {host} 호스트 자체는 포함하지 않습니다."),
        HostReason.WildcardTooBroad => new($"{name} stands right below a top-level domain; browsers and curl refuse it for {host}.",
            $"{name} 이름은 최상위 도메인 바로 아래의 와일드카드입니다. 브라우저와 curl은 {host} 호스트에 이를 인정하지 않습니다."),
        HostReason.AddressAsDnsName => new(
            $"{host} stands among the DNS names; clients look for an address among the IP names (subjectAltName=IP:{host}).",
            $"{host} 주소가 DNS 이름으로 들어 있습니다. 클라이언트는 주소를 IP 이름(subjectAltName=IP:{host})에서 찾습니다."),
        _ => NotListed(certificate.Names, host),
    };

    private static string Kind(string host) => HostAddress.TryRead(host) is null ? "DNS" : "IP";

    private static LocalizedText NotListed(CertificateNames names, string host)
    {
        var listed = Join(names);
        if (listed.Length == 0)
            return new($"The certificate lists neither {host} nor any other host.",
                $"인증서에는 {host} 호스트도, 다른 어떤 호스트도 없습니다.");
        return new($"The certificate is valid for {listed}, not for {host}.",
            $"인증서에 있는 이름은 {listed}뿐이며 {host} 호스트는 없습니다.");
    }

    private static string Join(CertificateNames names)
    {
        var all = new List<string>();
        foreach (var name in names.Dns.AsSpan()[..Math.Min(names.Dns.Length, MaxListed)]) all.Add(name);
        foreach (var address in names.Addresses.AsSpan()[..Math.Min(names.Addresses.Length, MaxListed)]) all.Add(address.ToString());
        var more = names.Dns.Length + names.Addresses.Length > all.Count;
        return string.Join(", ", all) + (more ? ", …" : "");
    }
}
