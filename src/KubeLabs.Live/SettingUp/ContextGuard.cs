using KubeLabs.Manifests;

namespace KubeLabs.Live;

/// <summary>Keeps set-up and reset away from clusters that are not there to be practised on.</summary>
public static class ContextGuard
{
    /// <summary>Why a context is not touched; null where it may be.</summary>
    /// <param name="context">The context; empty in a cluster.</param>
    /// <param name="isNamed">Whether the command line names it.</param>
    public static LocalizedText? Refusal(string context, bool isNamed)
    {
        if (isNamed || IsLocal(context)) return null;
        return context.Length == 0
            ? new(
                "there is no context, so this may be any cluster; name one with --context",
                "컨텍스트가 없어 어떤 클러스터인지 알 수 없습니다. --context 옵션으로 지정하십시오")
            : new(
                $"the context {context} is not one of kind, minikube or k3d; if you mean it, name it: --context {context}",
                $"{context} 컨텍스트는 kind, minikube, k3d의 컨텍스트가 아닙니다. 이 클러스터가 맞다면 직접 지정하십시오: --context {context}");
    }

    /// <summary>Whether a namespace belongs to Kubernetes itself.</summary>
    internal static bool IsSystem(string ns) => ns.StartsWith("kube-", StringComparison.Ordinal);

    private static bool IsLocal(string context) =>
        context == "minikube" || context.StartsWith("kind-", StringComparison.Ordinal) || context.StartsWith("k3d-", StringComparison.Ordinal);
}
