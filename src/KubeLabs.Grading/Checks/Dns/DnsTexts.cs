using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Answers of the DNS in words.</summary>
internal static class DnsTexts
{
    /// <summary>The finding that there is no Pod to speak of.</summary>
    public static Finding NoPods(PodSet set, CheckContext context)
    {
        if (set.Of is { } name && context.Find(name) is null) return Missing.Object(context, KindGroups.Of(name.Kind), name.Namespace, name.Name);
        var text = set.Describe(0);
        return new(new LocalizedText($"there are no Pods to find: {text.En}", $"찾을 파드가 없습니다: {text.Ko}"));
    }

    /// <summary>What an answer stands for.</summary>
    public static LocalizedText Describe(DnsAnswer answer) => answer.Kind switch
    {
        DnsAnswerKind.ClusterAddress => new($"the cluster IP of Service {answer.Service?.Object.Name}", $"서비스 {answer.Service?.Object.Name}의 클러스터 IP"),
        DnsAnswerKind.Pods => Names(answer.Pods),
        DnsAnswerKind.Addresses => LocalizedText.Same(string.Join(", ", answer.Addresses)),
        DnsAnswerKind.Outside when answer.Aliases is [.., var last] => new($"an alias of {last}", $"{last}의 별칭"),
        DnsAnswerKind.Outside => new("a name outside the cluster", "클러스터 밖의 이름"),
        DnsAnswerKind.NoAddress => new(
            $"no address: Service {answer.Service?.Object.Name} has no ready Pod", $"주소 없음: 서비스 {answer.Service?.Object.Name}에 준비된 파드가 없음"),
        _ => new("no such name (NXDOMAIN)", "그런 이름 없음(NXDOMAIN)"),
    };

    /// <summary>What was asked for.</summary>
    public static LocalizedText Expected(DnsLookup lookup, ImmutableArray<PodInstance> wanted)
    {
        if (lookup.Alias is { } alias) return new($"an alias of {alias}", $"{alias}의 별칭");
        return lookup.ClusterIP is { } service ? new($"the cluster IP of Service {service.Name}", $"서비스 {service.Name}의 클러스터 IP") : Names(wanted);
    }

    private static LocalizedText Names(ImmutableArray<PodInstance> pods)
    {
        var names = string.Join(", ", pods.Select(pod => pod.Pod.Name).Take(10));
        return new(pods.Length == 1 ? $"the address of Pod {names}" : $"the addresses of the Pods {names}", $"파드의 주소: {names}");
    }
}
