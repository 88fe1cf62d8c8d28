using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>The sentences for clusters and users of a kubeconfig that cannot be used. None holds a value that may be secret.</summary>
internal static class SettingTexts
{
    public static LocalizedText NoServer(ConnectionTarget target) => OfCluster(
        target, "has no field server. Set it to the address of the API server.", "server 필드가 없습니다. API 서버의 주소를 설정하세요.");

    public static LocalizedText BadServer(ConnectionTarget target) => OfCluster(
        target,
        "has a field server that is no http or https address like https://127.0.0.1:6443, or one with a user in it.",
        "server 필드가 https://127.0.0.1:6443 같은 http 또는 https 주소가 아니거나 주소에 사용자 정보가 들어 있습니다.");

    public static LocalizedText BadProxy(ConnectionTarget target) => OfCluster(
        target,
        "has a field proxy-url that is no address of the scheme http, https or socks5.",
        "proxy-url 필드가 http, https, socks5 스킴의 주소가 아닙니다.");

    public static LocalizedText BadEnvironmentProxy { get; } = new(
        "The environment variable HTTPS_PROXY or HTTP_PROXY holds no address of a proxy.",
        "환경 변수 HTTPS_PROXY 또는 HTTP_PROXY의 값이 프록시 주소가 아닙니다.");

    public static LocalizedText NotVerified { get; } = new(
        "The certificate of the server is not checked (insecure-skip-tls-verify): whoever answers in its place is believed.",
        "서버의 인증서를 확인하지 않습니다(insecure-skip-tls-verify). 다른 서버가 대신 응답해도 알 수 없습니다.");

    public static LocalizedText Unencrypted(ConnectionTarget target) => OfCluster(
        target,
        "has an address with http: as with kubectl, the credentials of the user are not sent there.",
        "http 주소를 사용하므로 kubectl과 마찬가지로 사용자의 자격 증명을 보내지 않습니다.");

    public static LocalizedText BadServerName(ConnectionTarget target) => OfCluster(
        target, "has a field tls-server-name that is no host name.", "tls-server-name 필드가 호스트 이름이 아닙니다.");

    public static LocalizedText AuthorityTwice(ConnectionTarget target) => OfCluster(
        target,
        "has both certificate-authority and certificate-authority-data. Remove one of them.",
        "certificate-authority와 certificate-authority-data가 모두 있습니다. 둘 중 하나를 지우세요.");

    public static LocalizedText AuthorityIgnored(ConnectionTarget target) => OfCluster(
        target,
        "has both insecure-skip-tls-verify and a certificate authority. Remove one of them.",
        "insecure-skip-tls-verify와 인증 기관이 모두 있습니다. 둘 중 하나를 지우세요.");

    public static LocalizedText BadAuthority(ConnectionTarget target) => OfCluster(
        target,
        "has a certificate authority without a readable certificate in PEM.",
        "인증 기관에 읽을 수 있는 PEM 인증서가 없습니다.");

    public static LocalizedText CertificateTwice(ConnectionTarget target) => OfUser(
        target,
        "has both a file and data for the client certificate or for its key. Remove one of them.",
        "클라이언트 인증서나 그 키에 파일과 데이터가 모두 있습니다. 둘 중 하나를 지우세요.");

    public static LocalizedText NoKey(ConnectionTarget target) => OfUser(
        target,
        "has a client certificate without a key. Set client-key or client-key-data.",
        "클라이언트 인증서는 있지만 키가 없습니다. client-key 또는 client-key-data를 설정하세요.");

    public static LocalizedText TwoMethods(ConnectionTarget target) => OfUser(
        target,
        "has both a token and a user name with a password. Remove one of them.",
        "토큰과 사용자 이름·비밀번호가 모두 있습니다. 둘 중 하나를 지우세요.");

    public static LocalizedText AuthProvider(ConnectionTarget target) => OfUser(
        target,
        $"has the legacy auth-provider {Shown.Quoted(target.User.AuthProvider ?? "")}, which is not supported. Use a credential plugin (exec), a token or a client certificate.",
        $"지원하지 않는 예전 방식의 auth-provider {Shown.Quoted(target.User.AuthProvider ?? "")} 설정이 있습니다. 자격 증명 플러그인(exec), 토큰, 클라이언트 인증서 중 하나를 사용하세요.");

    public static LocalizedText GroupsAlone(ConnectionTarget target) => OfUser(
        target,
        "has as-uid, as-groups or as-user-extra without as. Name the user to act as.",
        "as 없이 as-uid, as-groups 또는 as-user-extra만 있습니다. 대신할 사용자를 as에 지정하세요.");

    public static LocalizedText SeveralGroups(ConnectionTarget target) => OfUser(
        target,
        "acts with more than one group, or more than one value of an extra field, which cannot be sent. Keep one of them, or use a user of its own.",
        "대신할 그룹이나 추가 필드의 값이 둘 이상이어서 보낼 수 없습니다. 하나만 남기거나 별도의 사용자를 사용하세요.");

    public static LocalizedText BadImpersonation(ConnectionTarget target) => OfUser(
        target,
        "acts as a user, a group or an extra value with control characters, which no request can carry.",
        "대신할 사용자, 그룹 또는 추가 값에 요청으로 보낼 수 없는 제어 문자가 있습니다.");

    public static LocalizedText BadToken(ConnectionTarget target) => OfUser(
        target,
        "has a token with characters that no token has, such as a line break. Write it on one line.",
        "토큰에 줄 바꿈처럼 쓸 수 없는 문자가 있습니다. 한 줄로 쓰세요.");

    public static LocalizedText OfCluster(ConnectionTarget target, string en, string ko) => target.Context.Length == 0
        ? new($"The cluster around this Pod {en}", $"이 파드가 속한 클러스터의 설정 오류: {ko}")
        : new(
            $"The cluster of the context {Shown.Quoted(target.Context)} in {FileTexts.Path(target.Cluster.File)} {en}",
            $"{FileTexts.Path(target.Cluster.File)} 파일에 있는 컨텍스트 {Shown.Quoted(target.Context)}의 클러스터 설정 오류: {ko}");

    public static LocalizedText OfUser(ConnectionTarget target, string en, string ko) => new(
        $"The user of the context {Shown.Quoted(target.Context)} in {FileTexts.Path(target.User.File)} {en}",
        $"{FileTexts.Path(target.User.File)} 파일에 있는 컨텍스트 {Shown.Quoted(target.Context)}의 사용자 설정 오류: {ko}");
}
