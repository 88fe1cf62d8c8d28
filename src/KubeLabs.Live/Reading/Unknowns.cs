using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>What is not known about a cluster, and why, in words.</summary>
internal static class Unknowns
{
    public static UnknownObjects NotServed(GroupKind kind) => new(kind, null, UnknownCause.NotServed, new(
        $"the cluster serves no {Named(kind)} that can be listed",
        $"클러스터에서 {Named(kind)} 종류를 제공하지 않거나 조회할 수 없습니다"));

    public static UnknownObjects GroupSilent(GroupKind kind) => new(kind, null, UnknownCause.Failed, new(
        $"the server behind the API group of {Named(kind)} does not answer",
        $"{Named(kind)} 종류의 API 그룹을 제공하는 서버가 응답하지 않습니다"));

    public static UnknownObjects Discovery(GroupKind kind, ApiAnswer answer) => new(kind, null, Cause(answer), new(
        $"the cluster does not say whether it serves {Named(kind)}: {Said(answer).En}",
        $"클러스터가 {Named(kind)} 종류를 제공하는지 알 수 없습니다: {Said(answer).Ko}"));

    /// <summary>A list, or one object, that was not given.</summary>
    public static UnknownObjects Of(ServedKind kind, string verb, string? ns, ApiAnswer answer) =>
        new(kind.Kind, ns, Cause(answer), Text(verb, kind.Resource, ns ?? (kind.IsNamespaced ? "" : null), answer));

    /// <summary>A question that was not answered.</summary>
    public static NoAnswer NoAnswer(string verb, string resource, string? ns, ApiAnswer answer) =>
        new(Cause(answer), Text(verb, resource, ns, answer));

    private static UnknownCause Cause(ApiAnswer answer) => answer switch
    {
        ApiFailure { Kind: ApiFailureKind.TimedOut } => UnknownCause.TimedOut,
        ApiResponse { Status: 403 } => UnknownCause.Forbidden,
        ApiResponse { Status: 404 } => UnknownCause.NotServed,
        _ => UnknownCause.Failed,
    };

    // The namespace is empty for all of them, and null for what is in none.
    private static LocalizedText Text(string verb, string resource, string? ns, ApiAnswer answer)
    {
        var (en, ko) = ns switch
        {
            null => ("", ""),
            "" or UnknownObjects.Elsewhere => (" in all namespaces", "모든 네임스페이스에서 "),
            _ => ($" in namespace {ns}", $"네임스페이스 {ns}에서 "),
        };
        return answer is ApiResponse { Status: 403 }
            ? new($"{verb} {resource}{en} is forbidden for this user", $"이 사용자는 {ko}{resource} 리소스에 대한 {verb} 권한이 없습니다")
            : new(
                $"{verb} {resource}{en} got no answer that can be used: {Said(answer).En}",
                $"{ko}{resource} 리소스에 대한 {verb} 요청에 쓸 수 있는 응답이 없습니다: {Said(answer).Ko}");
    }

    private static LocalizedText Said(ApiAnswer answer) => answer switch
    {
        ApiFailure failure => failure.Message,
        ApiResponse response => LocalizedText.Same(response.Problem.Message),
        _ => default,
    };

    private static string Named(GroupKind kind) => kind.Group.Length == 0 ? kind.Kind : $"{kind.Kind}.{kind.Group}";
}
