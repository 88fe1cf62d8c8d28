using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says what is not as it should be about a workload that runs, and what to look at.</summary>
internal sealed class LiveExplainer(CheckContext context, KubeObject item)
{
    private static readonly FieldPath _status = FieldPath.Root.Child("status");

    // The Pods of a Job that has ended are what it is asked about.
    private readonly ImmutableArray<PodInstance> _pods =
        [.. context.State.PodsOf(item.Namespace).Where(pod => pod.BelongsTo(item) && !pod.IsTerminating)];

    /// <summary>It is not available.</summary>
    public IEnumerable<Finding> Available()
    {
        var availability = Availability.Of(item);
        if (availability.IsHeld) yield break;
        var troubles = PodTroubles.Of(_pods.Select(pod => pod.Pod));
        var more = LiveTexts.Complaint(item) is { } complaint && item.Kind is not ("Job" or "Pod") ? $"; {complaint}" : "";
        if (troubles.Length > 0) more += $"; {troubles}";
        yield return Look(new Finding(new LocalizedText(
            $"{item.Kind} {item.Name} is not available", $"{item.Kind} {item.Name} 오브젝트가 사용 가능한 상태가 아닙니다"))
        {
            Found = new($"{availability.Found.En}{more}", $"{availability.Found.Ko}{more}"),
        });
    }

    /// <summary>Pods are in another phase.</summary>
    public IEnumerable<Finding> Phase(string phase)
    {
        if (_pods.IsEmpty) return [NoPods()];
        var others = _pods.Where(pod => PhaseOf(pod) != phase).ToList();
        if (others.Count == 0) return [];
        var list = string.Join(", ", others.Take(5).Select(pod => $"{pod.Pod.Name} {PhaseOf(pod)}"));
        var troubles = PodTroubles.Of(others.Select(pod => pod.Pod));
        return [Look(new Finding(new LocalizedText(
            $"{others.Count} of the {_pods.Length} Pods of {item.Kind} {item.Name} are in another phase",
            $"{item.Kind} {item.Name}의 파드 {_pods.Length}개 중 {others.Count}개의 단계가 다릅니다"))
        {
            Expected = LocalizedText.Same($"phase {phase}"),
            Found = LocalizedText.Same(troubles.Length == 0 ? list : $"{list}; {troubles}"),
        })];
    }

    /// <summary>Containers were restarted too often.</summary>
    public IEnumerable<Finding> Restarts(int most)
    {
        if (_pods.IsEmpty) return [NoPods()];
        return _pods.Select(pod => (pod.Pod, Most: PodTroubles.Restarts(pod.Pod))).Where(one => one.Most.Count > most).Select(one => Look(new Finding(new(
            $"container {one.Most.Container} of Pod {one.Pod.Name} was restarted {one.Most.Count} times",
            $"파드 {one.Pod.Name}의 컨테이너 {one.Most.Container} 항목이 {one.Most.Count}번 재시작되었습니다"))
        {
            Expected = new($"{most} times at most", $"{most}번 이하"),
            Found = PodTroubles.Of([one.Pod]) is { Length: > 0 } trouble ? LocalizedText.Same(trouble) : null,
        }));
    }

    /// <summary>A log lacks a text; nothing where the log is not known, which makes the criterion an error.</summary>
    public IEnumerable<Finding> Log(LogQuestion question, LogObservation asked)
    {
        if (context.State.Answer(asked) is not LogAnswer answer) return [];
        if (answer.Pods.IsEmpty) return [NoPods()];
        if (answer.Pods.Any(pod => pod.Text?.Contains(question.Contains, StringComparison.Ordinal) == true)) return [];
        var problems = string.Join("; ", answer.Pods.Where(pod => pod.Problem.Length > 0).Take(3).Select(pod => $"{pod.Pod}: {pod.Problem}"));
        var logs = $"kubectl logs -n {item.Namespace} {item.Kind.ToLowerInvariant()}/{item.Name}";
        var container = question.Container.Length == 0 ? "" : $" -c {question.Container}";
        return [new Finding(new LocalizedText(
            $"no log of {item.Kind} {item.Name} holds the text", $"{item.Kind} {item.Name}의 로그에 있어야 할 내용이 없습니다"))
        {
            Expected = LocalizedText.Same($"\"{question.Contains}\""),
            Found = problems.Length == 0
                ? new($"logs of {answer.Pods.Length} Pods without it; see: {logs}{container}", $"파드 {answer.Pods.Length}개의 로그에 없음. 확인: {logs}{container}")
                : LocalizedText.Same(problems),
        }.About(item, _status)];
    }

    private static string PhaseOf(PodInstance pod) => pod.Pod.Root["status"]?["phase"]?.AsString() ?? "-";

    private Finding NoPods() => Look(new Finding(new LocalizedText(
        $"{item.Kind} {item.Name} has no Pod", $"{item.Kind} {item.Name}에 파드가 없습니다"))
    {
        Found = LiveTexts.NoPods(item),
    });

    private Finding Look(Finding finding)
    {
        var command = $"kubectl describe -n {item.Namespace} {item.Kind.ToLowerInvariant()}/{item.Name}";
        return (finding with
        {
            Found = finding.Found is { } found
                ? new($"{found.En}; see: {command}", $"{found.Ko}. 확인: {command}")
                : new($"see: {command}", $"확인: {command}"),
        }).About(item, _status);
    }
}
