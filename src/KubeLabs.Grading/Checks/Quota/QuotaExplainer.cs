using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says how a Pod fares otherwise than it should in its namespace.</summary>
/// <param name="context">What the check may read.</param>
/// <param name="ns">The namespace.</param>
/// <param name="pod">The Pod.</param>
/// <param name="number">The how manieth of the sequence it is.</param>
internal sealed class QuotaExplainer(CheckContext context, string ns, QuotaPod pod, int number)
{
    // The words with which the API server says that a quota is used up.
    private const string Exceeded = "exceeded quota: ";

    private static readonly FieldPath _hard = FieldPath.Root.Child("spec", "hard");
    private static readonly FieldPath _limits = FieldPath.Root.Child("spec", "limits");

    /// <summary>The findings; none where it fares as it should.</summary>
    public IEnumerable<Finding> Explain(AdmittedPod result)
    {
        if (pod.Verdict == "admitted")
            return result.IsAdmitted ? pod.Sees.Select(amount => Missing(result, amount)).OfType<Finding>() : [Refused(result)];
        if (result.IsAdmitted) return [Admitted()];
        var isOver = result.Verdict.Message.Contains(Exceeded, StringComparison.Ordinal);
        return pod.Verdict == "refused" || isOver ? [] : [ForAnotherReason(result)];
    }

    private Finding Refused(AdmittedPod result) => Place(new Finding(new LocalizedText(
        $"Pod number {number} {pod.Requests.En} is refused in namespace {ns}",
        $"네임스페이스 {ns}에 생성하는 {number}번째 파드({pod.Requests.Ko})가 거부됩니다"))
    {
        Expected = new("it fits: created", "생성됨"),
        Found = LocalizedText.Same(result.Verdict.Message),
    }, result);

    private Finding Admitted() => AtQuota(new Finding(new LocalizedText(
        $"Pod number {number} {pod.Requests.En} is admitted to namespace {ns}",
        $"네임스페이스 {ns}에 생성하는 {number}번째 파드({pod.Requests.Ko})가 허용됩니다"))
    {
        Expected = new("refused: it is more than the quota leaves", "쿼터의 남은 양을 넘으므로 거부됨"),
        Found = Quotas(),
    });

    private Finding ForAnotherReason(AdmittedPod result) => Place(new Finding(new LocalizedText(
        $"Pod number {number} {pod.Requests.En} is refused, but not by the amounts of a quota",
        $"{number}번째 파드({pod.Requests.Ko})가 거부되지만 쿼터의 양을 넘어서가 아닙니다"))
    {
        Expected = new("refused: it is more than the quota leaves", "쿼터의 남은 양을 넘으므로 거부됨"),
        Found = LocalizedText.Same(result.Verdict.Message),
    }, result);

    private Finding? Missing(AdmittedPod result, KeyValuePair<string, Quantity> amount)
    {
        var requests = new PodSpecView(result.Pod!.Spec).Containers[0].Requests;
        var text = (requests?[amount.Key] as ScalarNode)?.Text;
        if (Quantity.TryParse(text, out var given) && given == amount.Value) return null;
        return AtLimits(new Finding(new LocalizedText(
            $"a container {pod.Requests.En} gets another request of {amount.Key} in namespace {ns}",
            $"네임스페이스 {ns}에서 컨테이너({pod.Requests.Ko})가 받는 {amount.Key} 요청량이 다릅니다"))
        {
            Expected = LocalizedText.Same($"requests.{amount.Key}: {amount.Value}"),
            Found = text is null ? new($"no request of {amount.Key}", $"{amount.Key} 요청량 없음") : LocalizedText.Same($"requests.{amount.Key}: {text}"),
        });
    }

    private LocalizedText Quotas()
    {
        var quotas = context.State.List("", "ResourceQuota", ns).Select(quota => $"{quota.Name} ({Hard(quota)})").ToList();
        return quotas.Count == 0
            ? None("ResourceQuota", "리소스쿼터")
            : new($"ResourceQuota {string.Join(", ", quotas)}", $"리소스쿼터 {string.Join(", ", quotas)}");
    }

    private static string Hard(KubeObject quota)
    {
        var texts = new List<string>();
        foreach (var entry in quota.Spec?["hard"] is { } hard ? hard.Entries : [])
            texts.Add($"{entry.Key}={(entry.Value as ScalarNode)?.Text}");
        foreach (var scope in quota.Spec?["scopes"] is { } scopes ? scopes.Items : []) texts.Add($"scope {scope.AsString()}");
        foreach (var scope in quota.Spec?["scopeSelector"]?["matchExpressions"] is { } selector ? selector.Items : [])
            texts.Add($"scope {scope["scopeName"]?.AsString()}");
        return string.Join(',', texts);
    }

    // Where the learner's own is in another namespace, that is the mistake.
    private LocalizedText None(string kind, string korean) => Elsewhere(kind) is { } other
        ? new(
            $"no {kind} in namespace {ns}; {other.Name} is in namespace {other.Namespace}",
            $"네임스페이스 {ns}에 {korean} 오브젝트가 없습니다. {other.Name} 오브젝트는 네임스페이스 {other.Namespace}에 있습니다")
        : new($"no {kind} in namespace {ns}", $"네임스페이스 {ns}에 {korean} 오브젝트가 없습니다");

    private KubeObject? Elsewhere(string kind) =>
        context.Known.List("", kind).FirstOrDefault(item => item.Namespace != ns && context.IsOwn(item));

    private Finding Place(Finding finding, AdmittedPod result) =>
        result.Verdict.Message.Contains("quota: ", StringComparison.Ordinal) ? AtQuota(finding) : AtLimits(finding);

    private Finding AtQuota(Finding finding) => About(finding, "ResourceQuota", _hard);

    private Finding AtLimits(Finding finding) => About(finding, "LimitRange", _limits);

    private Finding About(Finding finding, string kind, FieldPath path) =>
        context.State.List("", kind, ns).FirstOrDefault(context.IsOwn) is { } item
            ? finding.About(item, path)
            : Elsewhere(kind) is { } other ? finding.About(other, FieldPath.Root.Child("metadata", "namespace")) : finding;
}
