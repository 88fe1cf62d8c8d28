using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says what is wrong with the set of Pods that a Service selects.</summary>
internal sealed class SelectionExplainer(CheckContext context, ServiceView service, PodSet wanted, ImmutableArray<PodInstance> expected)
{
    private static readonly FieldPath _selector = FieldPath.Root.Child("spec", "selector");

    /// <summary>The findings; none where the Service selects what it should.</summary>
    /// <param name="only">Whether other Pods are wrong.</param>
    public IEnumerable<Finding> Explain(bool only)
    {
        var endpoints = ServiceEndpoints.Of(service, context.State);
        if (!endpoints.IsActedOn) return [NotActedOn(only)];
        var selected = endpoints.Pods;
        var (inside, asked) = (selected.ToHashSet(), expected.ToHashSet());
        var missing = expected.Where(pod => !inside.Contains(pod)).ToList();
        var others = selected.Where(pod => !asked.Contains(pod)).ToList();
        if (selected.IsEmpty && (!context.IsLive || ServiceEndpoints.Selected(service, context.State).IsEmpty)) return [SelectsNothing(only)];
        IEnumerable<Finding> findings = [.. MissingPods(missing, only), .. only ? OtherPods(others, only).Concat(ForeignSlices(only)) : []];
        return endpoints.HasReady || selected.IsEmpty ? findings : findings.Select(NoneReady);
    }

    // Slices, or their absence, say nothing of the learner's answer before the controller has acted.
    private Finding NotActedOn(bool only)
    {
        var name = service.Object.Name;
        return (About(new($"Service {name} reaches no Pod: it has no EndpointSlice", $"서비스 {name}에 엔드포인트슬라이스가 없어서 연결되는 파드가 없습니다"), only) with
        {
            Found = LiveTexts.NotActed(service.Object),
        }).About(service.Object, _selector);
    }

    private static Finding NoneReady(Finding finding) => finding with
    {
        Found = finding.Found is { } found
            ? new($"{found.En}; none of the Pods that it reaches is ready", $"{found.Ko}. 연결된 파드 중에 준비된 것이 없습니다")
            : new("none of the Pods that it reaches is ready", "연결된 파드 중에 준비된 것이 없습니다"),
    };

    // The selector means them, and the controller does not list them: the kubelet has given them no address.
    private Finding? Unlisted(List<PodInstance> missing, bool only)
    {
        var waiting = missing.Where(pod => service.HasSelector && service.Selector.Matches(pod.Labels)).ToList();
        if (!context.IsLive || waiting.Count == 0) return null;
        var name = service.Object.Name;
        var phases = string.Join(", ", waiting.Take(5).Select(pod => $"{pod.Pod.Name} {pod.Pod.Root["status"]?["phase"]?.AsString() ?? "-"}"));
        return (About(
            new($"the EndpointSlices of Service {name} lack {waiting.Count} of the Pods (yet)", $"서비스 {name}의 엔드포인트슬라이스에 (아직) 없는 파드가 {waiting.Count}개 있습니다"),
            only) with
        {
            Found = new($"selected, but without an address: {phases}", $"선택되었지만 주소가 없음: {phases}"),
        }).About(service.Object, _selector);
    }

    private Finding SelectsNothing(bool only)
    {
        var name = service.Object.Name;
        if (service.IsExternalName)
        {
            return About(new($"Service {name} is of type ExternalName: it is a DNS name and reaches no Pod", $"서비스 {name}의 타입이 ExternalName입니다. DNS 이름일 뿐 파드에 연결되지 않습니다"), only)
                .About(service.Object, FieldPath.Root.Child("spec", "type"));
        }

        if (!service.HasSelector)
        {
            return About(new($"Service {name} has no selector, so it reaches no Pod", $"서비스 {name}에 셀렉터가 없어서 연결되는 파드가 없습니다"), only)
                .About(service.Object, _selector);
        }

        var (key, near) = Blame();
        return (About(new($"Service {name} selects no Pod", $"서비스 {name}에 선택된 파드가 없습니다"), only) with { Found = near })
            .About(service.Object, key is null ? _selector : _selector.Child(key));
    }

    // The label that spoils the selector: the one that no Pod carries, and the nearest label that some Pod does.
    private (string? Key, LocalizedText Found) Blame()
    {
        var ns = service.Object.Namespace;
        var pods = context.State.PodsOf(ns).ToList();
        var selector = service.Selector;
        var culprit = selector.Requirements.FirstOrDefault(requirement => !pods.Exists(pod => requirement.Matches(pod.Labels)));
        var none = new LocalizedText(
            $"selector {selector} matches none of the {pods.Count} Pods in {ns}",
            $"셀렉터({selector}) 조건과 일치하는 파드가 네임스페이스 {ns}의 파드 {pods.Count}개 중에 없습니다");
        if (culprit is null) return (null, Together(none));
        var labels = pods.SelectMany(LabelsOf).ToList();
        if (Nearest.Of(culprit.ToString(), labels.Distinct()) is not { } near) return (culprit.Key, none);
        var count = labels.Count(label => label == near);
        return (culprit.Key, new(
            $"{none.En}; the nearest label is {near} ({count} Pods)",
            $"{none.Ko}. 가장 비슷한 레이블: {near} (파드 {count}개)"));
    }

    private static LocalizedText Together(LocalizedText none) => new(
        $"{none.En}; each label alone is on some Pod, but no Pod has them all",
        $"{none.Ko}. 레이블 하나하나는 어떤 파드에 있지만 모두 가진 파드는 없습니다");

    private static IEnumerable<string> LabelsOf(PodInstance pod)
    {
        var labels = new List<string>();
        if (pod.Labels is null) return labels;
        foreach (var entry in pod.Labels.Entries) labels.Add($"{entry.Key}={entry.Value.AsString()}");
        return labels;
    }

    private IEnumerable<Finding> MissingPods(List<PodInstance> missing, bool only)
    {
        if (missing.Count == 0) return [];
        if (Unlisted(missing, only) is { } unlisted) return [unlisted];
        var culprit = service.Selector.Requirements.FirstOrDefault(requirement => !requirement.Matches(missing[0].Labels));
        var labels = string.Join(',', LabelsOf(missing[0]));
        return [(About(
            new($"Service {service.Object.Name} does not select {missing.Count} of the Pods", $"서비스 {service.Object.Name}에 선택되지 않은 파드가 {missing.Count}개 있습니다"), only) with
        {
            Found = new(
                $"selector {service.Selector} does not match {Owners(missing)}, labelled {labels}",
                $"셀렉터({service.Selector}) 조건과 일치하지 않는 파드: {Owners(missing)}, 레이블 {labels}"),
        }).About(service.Object, culprit is null ? _selector : _selector.Child(culprit.Key))];
    }

    private IEnumerable<Finding> OtherPods(List<PodInstance> others, bool only)
    {
        if (others.Count == 0) return [];
        return [(About(
            new($"Service {service.Object.Name} also reaches Pods that it should not", $"서비스 {service.Object.Name}에 선택되면 안 되는 파드도 선택되었습니다"), only) with
        {
            Found = new(
                $"selector {service.Selector} also matches {Owners(others)}",
                $"셀렉터({service.Selector}) 조건과 함께 일치하는 파드: {Owners(others)}"),
        }).About(service.Object, _selector)];
    }

    private IEnumerable<Finding> ForeignSlices(bool only) => ForeignEndpoints.Of(service, context.State).Select(slice => (About(
        new($"EndpointSlice {slice.Name} adds addresses of its own to Service {service.Object.Name}", $"EndpointSlice {slice.Name} 때문에 서비스 {service.Object.Name}에 다른 주소가 추가됩니다"),
        only) with
    {
        Found = LocalizedText.Same(string.Join(", ", ForeignEndpoints.Addresses(slice))),
    }).About(slice, FieldPath.Root.Child("endpoints")));

    private static string Owners(IEnumerable<PodInstance> pods) => string.Join(", ", pods
        .GroupBy(pod => pod.Workload is { } workload ? $"{workload.Kind} {workload.Name}" : $"Pod {pod.Pod.Name}")
        .Select(group => group.First().Workload is null ? group.Key : $"{group.Key} ({group.Count()})"));

    private Finding About(LocalizedText message, bool only)
    {
        var text = wanted.Describe(expected.Length);
        return new(message)
        {
            Expected = only ? new($"{text.En}, and no others", $"{text.Ko}만") : text,
        };
    }
}
