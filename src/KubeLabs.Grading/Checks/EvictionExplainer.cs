using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Evicts the Pods of a workload one after the other and says where that goes too far, or not far enough.</summary>
/// <param name="item">The workload.</param>
/// <param name="own">Its Pods, all alike; at least one.</param>
/// <param name="budgets">The budgets of its namespace.</param>
internal sealed class EvictionExplainer(KubeObject item, IReadOnlyList<GuardedPod> own, ImmutableArray<DisruptionBudgetView> budgets)
{
    private static readonly FieldPath _selector = FieldPath.Root.Child("spec", "selector");

    /// <summary>What is wrong with the budgets.</summary>
    /// <param name="pods">Every Pod of the cluster.</param>
    /// <param name="keeps">How many must stay.</param>
    /// <param name="lets">How many must be free to go.</param>
    public IEnumerable<Finding> Explain(ImmutableArray<GuardedPod> pods, int keeps, int lets)
    {
        var (gone, blocked) = Evict(pods);
        if (own.Count - gone < keeps) yield return TooFew(gone, keeps);
        if (gone < lets) yield return Stuck(gone, lets, blocked?.Message ?? "");
    }

    private (int Gone, EvictionAnswer? Blocked) Evict(ImmutableArray<GuardedPod> pods)
    {
        for (var gone = 0; gone < own.Count; gone++)
        {
            var answer = Evictions.Answer(own[gone], pods, budgets);
            if (!answer.IsAllowed) return (gone, answer);
            pods = pods.Remove(own[gone]);
        }

        return (own.Count, null);
    }

    private Finding TooFew(int gone, int keeps)
    {
        var finding = new Finding(new LocalizedText(
            $"of the {own.Count} Pods of {item.Kind} {item.Name} {gone} can be evicted before a replacement is ready",
            $"대체 파드가 준비되기 전에 {item.Kind} {item.Name}의 파드 {own.Count}개 중 {gone}개가 축출될 수 있습니다"))
        {
            Expected = new($"{keeps} Pods stay", $"파드 {keeps}개가 남음"),
            Found = new($"{own.Count - gone} stay", $"{own.Count - gone}개가 남음"),
        };
        return Guard() is { } budget
            ? finding.About(budget, FieldPath.Root.Child("spec"))
            : finding with { Found = NoGuard(), At = AnyBudget(), Object = ObjectReference.To(item) };
    }

    private Finding Stuck(int gone, int lets, string message)
    {
        var finding = new Finding(new LocalizedText(
            $"only {gone} of the Pods of {item.Kind} {item.Name} can be evicted: a drain stands still",
            $"{item.Kind} {item.Name}의 파드는 {gone}개만 축출할 수 있어 드레인이 멈춥니다"))
        {
            Expected = new($"{lets} can go at first", $"처음에 {lets}개를 축출할 수 있음"),
            Found = LocalizedText.Same(message),
        };
        return Guard() is { } budget ? finding.About(budget, FieldPath.Root.Child("spec")) : finding.About(item, FieldPath.Root.Child("spec", "replicas"));
    }

    private KubeObject? Guard() => budgets.FirstOrDefault(budget => budget.Guards(own[0].Pod))?.Object;

    private LocalizedText NoGuard() => budgets.IsEmpty
        ? new($"no PodDisruptionBudget in namespace {item.Namespace}", $"네임스페이스 {item.Namespace}에 PodDisruptionBudget 없음")
        : new("no PodDisruptionBudget selects these Pods", "이 파드를 선택하는 PodDisruptionBudget 없음");

    private Place? AnyBudget() => budgets.IsEmpty ? null : Place.Of(budgets[0].Object, _selector);
}
