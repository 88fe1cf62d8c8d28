using System.Globalization;

namespace KubeLabs.Live;

/// <summary>The failures, in words.</summary>
internal static class ApiFailures
{
    public static ApiFailure TimedOut(ApiRequest request) => new(ApiFailureKind.TimedOut, new(
        $"The time was over before the server answered {Shown(request)}.",
        $"{Shown(request)} 요청에 서버가 응답하기 전에 제한 시간이 끝났습니다."));

    public static ApiFailure CutOff(ApiRequest request) => new(ApiFailureKind.CutOff, new(
        $"The server's answer to {Shown(request)} broke off or was damaged.",
        $"{Shown(request)} 요청에 대한 서버의 응답이 중간에 끊겼거나 손상되었습니다."));

    public static ApiFailure TooLarge(ApiRequest request) => new(ApiFailureKind.TooLarge, new(
        $"The server's answer to {Shown(request)} is larger than {Mebibytes(request)} MiB.",
        $"{Shown(request)} 요청에 대한 서버의 응답이 {Mebibytes(request)} MiB 한도보다 큽니다."));

    /// <param name="request">The request.</param>
    /// <param name="target">The host that the server points to; null for another place on the same one.</param>
    public static ApiFailure Redirected(ApiRequest request, string? target) => new(ApiFailureKind.Redirected, new(
        $"The server redirects {Shown(request)}{(target is null ? "" : $" to {target}")}, which is not followed, so that credentials go nowhere "
        + "else. Is the address in the kubeconfig that of an API server?",
        $"서버가 {Shown(request)} 요청을 {(target is null ? "" : $"{target} 서버 등 ")}다른 주소로 돌려보냅니다. 자격 증명이 다른 곳으로 가지 않도록 따라가지 "
        + "않습니다. kubeconfig의 주소가 API 서버인지 확인하세요."));

    public static ApiFailure NotJson(ApiRequest request) => new(ApiFailureKind.NotJson, new(
        $"The server's answer to {Shown(request)} is not what a Kubernetes API answers. Is the address in the kubeconfig that of an API server?",
        $"{Shown(request)} 요청에 대한 응답이 쿠버네티스 API의 응답이 아닙니다. kubeconfig의 주소가 API 서버인지 확인하세요."));

    public static ApiFailure Endless(ApiRequest request) => new(ApiFailureKind.TooLarge, new(
        $"The server's list at {request.Resource} does not come to an end.",
        $"{request.Resource} 목록이 끝나지 않습니다."));

    public static ApiFailure TooMuch(ApiRequest request) => new(ApiFailureKind.TooLarge, new(
        $"The cluster holds more than is read at once; it was too much at {request.Resource}.",
        $"클러스터의 내용이 한 번에 읽을 수 있는 한도를 넘었습니다({request.Resource})."));

    /// <param name="path">A path that leads out of where it belongs.</param>
    public static ApiFailure Elsewhere(string path) => new(ApiFailureKind.Redirected, new(
        $"The path {path} leads away from the Service.",
        $"경로 {path} 값이 서비스 밖을 가리킵니다."));

    private static string Shown(ApiRequest request) => $"{request.Method} {request.Resource}";

    private static string Mebibytes(ApiRequest request) =>
        Math.Max(1, request.MaxBytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
}
