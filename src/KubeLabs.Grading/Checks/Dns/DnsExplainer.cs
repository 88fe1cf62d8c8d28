using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says why a name does not resolve as it should.</summary>
internal sealed class DnsExplainer(CheckContext context, string name, DnsClient client)
{
    private static readonly FieldPath _clusterAddress = FieldPath.Root.Child("spec", "clusterIP");
    private static readonly FieldPath _selector = FieldPath.Root.Child("spec", "selector");

    /// <summary>The finding.</summary>
    public Finding Explain(DnsAnswer answer, DnsLookup lookup, ImmutableArray<PodInstance> wanted)
    {
        var finding = new Finding(answer.IsFound
            ? new LocalizedText($"{name} does not stand for what it should", $"이름 {name}의 조회 결과가 다릅니다")
            : new LocalizedText($"{name} does not resolve", $"이름 {name}의 주소를 찾을 수 없습니다"))
        {
            Expected = DnsTexts.Expected(lookup, wanted),
            Found = DnsTexts.Describe(answer),
        };
        return lookup.Each is not null && wanted is [var pod] ? Host(finding, pod) : Service(finding, answer);
    }

    private static Finding Service(Finding finding, DnsAnswer answer)
    {
        if (answer.Service is not { } service) return finding;
        return finding.About(service.Object, answer.Kind == DnsAnswerKind.ClusterAddress ? _clusterAddress : _selector);
    }

    // A Pod's own name needs three things: a headless Service, which selects the Pod, and which the Pod names as its subdomain.
    private Finding Host(Finding finding, PodInstance pod)
    {
        var labels = client.Candidates(name).Select(candidate => candidate.Split('.')).FirstOrDefault(parts => parts is [_, _, _, "svc", ..]) ?? [];
        if (labels is not [_, var service, var ns, ..]) return finding;
        if (context.State.Find("", "Service", ns, service) is not { } found)
            return Missing.Object(context, new("", "Service"), ns, service) with { Expected = finding.Expected };
        var view = new ServiceView(found);
        if (!view.IsHeadless)
        {
            return (finding with
            {
                Found = new(
                    $"Service {service} is not headless: Pods have no names of their own below it",
                    $"서비스 {service}: 헤드리스 서비스가 아니어서 파드마다 이름이 생기지 않습니다"),
            }).About(found, _clusterAddress);
        }

        return Subdomain(finding, pod, view);
    }

    private Finding Subdomain(Finding finding, PodInstance pod, ServiceView service)
    {
        var subdomain = pod.Pod.Spec?["subdomain"]?.AsString() ?? "";
        if (subdomain != service.Object.Name)
        {
            var field = pod.Workload is null ? FieldPath.Root.Child("spec", "subdomain") : FieldPath.Root.Child("spec", "serviceName");
            return (finding with
            {
                Found = pod.Workload?.Kind == "StatefulSet"
                    ? new($"the StatefulSet's serviceName is \"{subdomain}\"", $"스테이트풀셋의 serviceName 값: \"{subdomain}\"")
                    : new($"Pod {pod.Pod.Name} has the subdomain \"{subdomain}\"", $"파드 {pod.Pod.Name}의 subdomain 값: \"{subdomain}\""),
            }).About(pod.Workload ?? pod.Pod, field);
        }

        // On a cluster the Pod may be selected and still have no address that a name could stand for.
        if (context.IsLive && service.HasSelector && service.Selector.Matches(pod.Labels))
        {
            return (finding with
            {
                Found = new(
                    $"Service {service.Object.Name} selects Pod {pod.Pod.Name}, but its EndpointSlices do not list it (yet)",
                    $"서비스 {service.Object.Name}에 파드 {pod.Pod.Name} 항목이 선택되었지만 엔드포인트슬라이스에 (아직) 없습니다"),
            }).About(service.Object, _selector);
        }

        return (finding with
        {
            Found = service.HasSelector
                ? new(
                    $"Service {service.Object.Name} does not select Pod {pod.Pod.Name}: selector {service.Selector}",
                    $"서비스 {service.Object.Name}의 셀렉터({service.Selector}) 조건에 파드 {pod.Pod.Name}의 레이블이 맞지 않습니다")
                : new(
                    $"Service {service.Object.Name} has no selector, so it knows no Pods",
                    $"서비스 {service.Object.Name}에 셀렉터가 없어서 어떤 파드도 선택하지 않습니다"),
        }).About(service.Object, _selector);
    }
}
