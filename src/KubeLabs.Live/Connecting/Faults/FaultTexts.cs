namespace KubeLabs.Live;

/// <summary>The sentences for requests that got no answer.</summary>
internal static class FaultTexts
{
    public static ConnectionFault Refused(Uri server) => Passing(
        $"Nothing listens at {At(server)}: the connection was refused. Is the cluster running, and is the server of the context right?",
        $"{At(server)} 주소에서 연결이 거부되었습니다. 클러스터가 실행 중인지, 컨텍스트의 서버 주소가 맞는지 확인하세요.");

    public static ConnectionFault UnknownHost(Uri server) => Passing(
        $"The name of the host in {At(server)} cannot be resolved. Check the server of the cluster in the kubeconfig, and the DNS of this machine.",
        $"{At(server)} 주소의 호스트 이름을 찾을 수 없습니다. kubeconfig의 서버 주소와 이 컴퓨터의 DNS를 확인하세요.");

    public static ConnectionFault Unreachable(Uri server) => Passing(
        $"There is no way from here to {At(server)}. Check the network, a VPN and the proxy.",
        $"{At(server)} 주소에 연결할 수 없습니다. 네트워크, VPN, 프록시를 확인하세요.");

    public static ConnectionFault TimedOut(Uri server) => Passing(
        $"{At(server)} did not answer in time.",
        $"{At(server)} 주소의 서버가 제시간에 응답하지 않았습니다.");

    public static ConnectionFault CutOff(Uri server) => Passing(
        $"{At(server)} broke off the connection before its answer was complete.",
        $"{At(server)} 주소의 서버가 응답을 마치기 전에 연결을 끊었습니다.");

    public static ConnectionFault Proxy(Uri server) => Lasting(
        $"The proxy refuses to connect to {At(server)}. Check proxy-url in the kubeconfig, or HTTPS_PROXY and NO_PROXY.",
        $"프록시가 {At(server)} 주소로의 연결을 거부했습니다. kubeconfig의 proxy-url 또는 HTTPS_PROXY와 NO_PROXY를 확인하세요.");

    public static ConnectionFault NotHttp(Uri server) => Lasting(
        $"What answers at {At(server)} does not speak HTTP as an API server does. Check the server of the cluster in the kubeconfig.",
        $"{At(server)} 주소에서 온 응답이 API 서버의 HTTP 응답이 아닙니다. kubeconfig의 서버 주소를 확인하세요.");

    public static ConnectionFault NoTls(Uri server) => Lasting(
        $"No secure connection to {At(server)} could be made: the server does not speak TLS there, or it refuses the client certificate.",
        $"{At(server)} 주소와 보안 연결을 맺을 수 없습니다. 서버가 그 포트에서 TLS를 사용하지 않거나 클라이언트 인증서를 거부했습니다.");

    /// <summary>Scheme, host and port: never the user information that an address may hold.</summary>
    public static string At(Uri server) => server.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    public static ConnectionFault Passing(string en, string ko) => new(new(en, ko), true);

    public static ConnectionFault Lasting(string en, string ko) => new(new(en, ko), false);
}
