using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Why nothing can be read from a cluster.</summary>
internal static class ClusterFailures
{
    private static readonly LocalizedText _unauthorized = new(
        "The cluster does not accept the credentials of this context (401 Unauthorized). Log in again, or take a fresh kubeconfig: "
        + "the token or certificate in it may have expired, or belong to a cluster that was deleted.",
        "클러스터가 이 컨텍스트의 자격 증명을 받아들이지 않습니다(401 Unauthorized). 다시 로그인하거나 kubeconfig를 새로 받으세요. "
        + "토큰이나 인증서가 만료되었거나, 삭제된 클러스터의 것일 수 있습니다.");

    /// <summary>The failure, where no answer was one that can be gone on with.</summary>
    public static LocalizedText? Of(IEnumerable<DiscoveredGroup> groups)
    {
        LocalizedText? first = null;
        foreach (var group in groups)
        {
            if (Of(group.Failure) is not { } failure) return null;
            first ??= failure;
        }

        return first;
    }

    private static LocalizedText? Of(ApiAnswer? answer) => answer switch
    {
        ApiResponse { Status: 401 } => _unauthorized,
        ApiFailure failure => failure.Message,
        _ => null,
    };
}
