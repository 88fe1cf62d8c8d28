using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Names resolve, from a namespace, to these Pods, a cluster IP or a name.</summary>
internal sealed class DnsCheck : Check
{
    private static readonly Parameter<ImmutableArray<DnsLookup>> _lookups = new(
        "lookups",
        ParameterTypes.ListOf(DnsLookup.Type),
        new(
            "Names as a Pod of the namespace from would look them up, each with its answer: pods (all of them and no others), clusterIP "
            + "(Service/name), alias (a name outside the cluster), or each: {pod} in the name is the name of each of these Pods, and it alone answers.",
            "from 네임스페이스의 파드가 조회하는 이름과 그 응답. pods(그 파드 모두, 그 외에는 없음), clusterIP(Service/name), "
            + "alias(클러스터 밖의 이름) 또는 each를 쓴다. each이면 이름의 {pod} 자리에 각 파드의 이름이 들어가고 그 파드만 응답해야 한다."),
        isRequired: true)
    {
        IsTried = true,
    };

    private static readonly ImmutableArray<FieldPath> _fields =
    [
        .. ((string[])["selector", "clusterIP", "clusterIPs", "type", "externalName", "publishNotReadyAddresses"])
            .Select(field => FieldPath.Root.Child("spec", field)),
    ];

    /// <inheritdoc/>
    public override string Name => "dns";

    /// <inheritdoc/>
    public override LocalizedText Summary => new(
        "each name resolves, from a namespace, to these Pods, a cluster IP or a name",
        "각 이름이 지정한 네임스페이스에서 해당 파드, 클러스터 IP 또는 다른 이름으로 해석된다");

    /// <inheritdoc/>
    public override ImmutableArray<Parameter> Parameters => [_lookups];

    /// <inheritdoc/>
    public override ImmutableArray<GroupKind> Needs(Arguments arguments) =>
        [new("", "Service"), new("", "Pod"), new("", "Namespace"), new("apps", "StatefulSet"), new("discovery.k8s.io", "EndpointSlice")];

    /// <inheritdoc/>
    public override CheckResult Evaluate(CheckContext context, Arguments arguments) =>
        CheckResult.Of(
        [
            .. arguments.Get(_lookups).SelectMany(lookup => Judge(context, lookup)).DistinctBy(finding => (finding.Found, finding.At)),
        ]);

    private static IEnumerable<Finding> Judge(CheckContext context, DnsLookup lookup)
    {
        var dns = ClusterDns.Of(context.State);
        var client = DnsClient.In(lookup.From ?? context.Namespace);
        if (lookup.Each is { } each)
        {
            var pods = each.In(context, context.Namespace);
            return pods.IsEmpty
                ? [DnsTexts.NoPods(each, context)]
                : pods.Select(pod => Answer(context, dns, client, NameOf(lookup, pod), lookup, [pod])).OfType<Finding>();
        }

        var wanted = lookup.Pods?.In(context, context.Namespace) ?? [];
        if (lookup.Pods is not null && wanted.IsEmpty) return [DnsTexts.NoPods(lookup.Pods, context)];
        return Answer(context, dns, client, lookup.Name, lookup, wanted) is { } finding ? [finding] : [];
    }

    private static string NameOf(DnsLookup lookup, PodInstance pod) =>
        lookup.Name.Replace("{pod}", pod.Pod.Name, StringComparison.Ordinal);

    private static Finding? Answer(
        CheckContext context, ClusterDns dns, DnsClient client, string name, DnsLookup lookup, ImmutableArray<PodInstance> wanted)
    {
        var answer = dns.Resolve(name, client);
        if (answer.Service is { } service && context.Refusals(service.Object, _fields) is [var refusal, ..]) return refusal;
        if (IsRight(context, answer, lookup, wanted)) return null;
        return new DnsExplainer(context, name, client).Explain(answer, lookup, wanted);
    }

    private static bool IsRight(CheckContext context, DnsAnswer answer, DnsLookup lookup, ImmutableArray<PodInstance> wanted)
    {
        if (lookup.Alias is { } alias) return answer is { Kind: DnsAnswerKind.Outside, Aliases: [.., var last] } && IsSameName(last, alias);
        if (lookup.ClusterIP is { } service)
        {
            return answer.Kind == DnsAnswerKind.ClusterAddress
                && context.Find(service) is { } found
                && answer.Service?.Object.Key == found.Key;
        }

        return answer.Kind == DnsAnswerKind.Pods && answer.Pods.Length == wanted.Length && wanted.All(answer.Pods.Contains);
    }

    private static bool IsSameName(string one, string other) =>
        one.TrimEnd('.').Equals(other.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
}
