using System.Globalization;

namespace KubeLabs.Live;

/// <summary>The failures, in words.</summary>
internal static class ApiFailures
{
    public static ApiFailure TimedOut(ApiRequest request) => new(ApiFailureKind.TimedOut, new(
        $"the time was over before the server answered {Shown(request)}",
        $"{Shown(request)} 요청에 서버가 응답하기 전에 제한 시간이 끝났습니다"));

    public static ApiFailure Unreachable(string cause) => new(ApiFailureKind.Unreachable, new(
        $"there is no connection to the server: {cause}",
        $"서버에 연결할 수 없습니다: {cause}"));

    public static ApiFailure CutOff(ApiRequest request) => new(ApiFailureKind.CutOff, new(
        $"the server's answer to {Shown(request)} broke off or was damaged",
        $"{Shown(request)} 요청에 대한 서버의 응답이 중간에 끊겼거나 손상되었습니다"));

    public static ApiFailure TooLarge(ApiRequest request) => new(ApiFailureKind.TooLarge, new(
        $"the server's answer to {Shown(request)} is larger than {Mebibytes(request)} MiB",
        $"{Shown(request)} 요청에 대한 서버의 응답이 {Mebibytes(request)} MiB 한도보다 큽니다"));

    public static ApiFailure Redirected(ApiRequest request, string target) => new(ApiFailureKind.Redirected, new(
        $"the server sends {Shown(request)} elsewhere ({target}), which is not followed: credentials go to no other server",
        $"서버가 {Shown(request)} 요청을 다른 곳({target})으로 돌려보냅니다. 자격 증명이 다른 서버로 가지 않도록 따라가지 않습니다"));

    public static ApiFailure NotJson(ApiRequest request) => new(ApiFailureKind.NotJson, new(
        $"the server's answer to {Shown(request)} is not the JSON of a Kubernetes API: is this address an API server?",
        $"{Shown(request)} 요청에 대한 서버의 응답이 쿠버네티스 API의 JSON이 아닙니다. 이 주소가 API 서버인지 확인하세요"));

    private static string Shown(ApiRequest request) => $"{request.Method} {request.Resource}";

    private static string Mebibytes(ApiRequest request) =>
        Math.Max(1, request.MaxBytes / (1024 * 1024)).ToString(CultureInfo.InvariantCulture);
}
