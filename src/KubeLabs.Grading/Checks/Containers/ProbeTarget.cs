using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What probes must ask for: one of some paths at a port over HTTP.</summary>
internal static class ProbeTarget
{
    /// <summary>What is wrong with a probe's request; null where it is as asked.</summary>
    public static LocalizedText? Fault(ProbeView probe, ContainerSubject subject, int port, IReadOnlyCollection<string> paths,
        bool allowsConnection)
    {
        if (ProbeRequest.Of(probe, subject.Environment) is not { } request)
            return allowsConnection && probe.Kind == ProbeKind.Exec ? null : Show(probe, null);
        var isPath = request.Path is { } path ? paths.Contains(path) : allowsConnection;
        return request.Port == port && isPath && !request.IsTls && request.Host.Length == 0 ? null : Show(probe, request);
    }

    /// <summary>The paths and the port in words.</summary>
    public static LocalizedText Describe(int port, IReadOnlyCollection<string> paths) => new(
        $"GET {string.Join(" or ", paths)} on port {port}", $"포트 {port}에 대한 GET {string.Join(" 또는 ", paths)}");

    private static LocalizedText Show(ProbeView probe, ProbeRequest? request)
    {
        if (request is null)
        {
            return probe.Kind switch
            {
                ProbeKind.Exec => new("a command that does not check that answer", "그 응답을 확인하지 않는 명령"),
                ProbeKind.Grpc => new("a gRPC health check", "gRPC 상태 확인"),
                _ => new("a probe without a request", "요청이 없는 프로브"),
            };
        }

        var port = request.Port?.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ?? Values.Show(probe.Handler("httpGet")?["port"] ?? probe.Handler("tcpSocket")?["port"]).En;
        if (request.Path is null) return new($"a TCP connection to port {port}", $"포트 {port}에 대한 TCP 연결");
        var scheme = request.IsTls ? "HTTPS " : "";
        var host = request.Host.Length == 0 ? "" : $" ({request.Host})";
        return new($"{scheme}GET {request.Path} on port {port}{host}", $"포트 {port}에 대한 {scheme}GET {request.Path}{host}");
    }
}
