using System.Collections.Immutable;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says why the scheduler cannot place a Pod where it should, or can where it should not.</summary>
internal sealed class ScheduleExplainer(CheckContext context, KubeObject item, PodInstance pod)
{
    private readonly FieldPath _spec = ContainerOf.SpecPath(item);
    private readonly SchedulingResult _result = NodeFilters.Evaluate(pod.Pod, OwnPods.ClusterWithout(item, context.State));

    // Where the scheduler of a live cluster has put the youngest Pod: it knows better than any model.
    private readonly string _placed = context.IsLive && OwnPods.Of(item, context.State).FirstOrDefault() is { } youngest
        ? LivePlacement.NodeOf(youngest.Pod)
        : "";

    /// <summary>What keeps the Pod from these nodes. With <paramref name="byName"/> it may name one of them itself.</summary>
    public IEnumerable<Finding> On(ImmutableArray<AskedNode> nodes, bool byName)
    {
        var claims = MissingClaims.Of(pod.Pod, context.State).Select(NoClaim);
        if (byName && _result.Facts is [{ Fact: PodFact.NodeNameSet }] && nodes.Any(node => node.Real == new PodView(pod.Pod).Spec.NodeName))
            return claims.Concat(_result.KubeletRefusals.Select(NotTaken));
        if (!_result.IsTried) return _result.Facts.Select(NotTried);
        return (_placed.Length > 0 ? [] : claims)
            .Concat(nodes.Where(node => node.Real != _placed).SelectMany(node => Failures(node).Concat(Conflicts(node))));
    }

    /// <summary>The nodes that the Pod could go to and should not. One that it names itself is such a node, whatever the filters say.</summary>
    public IEnumerable<Finding> NotOn(IEnumerable<AskedNode> nodes) => nodes
        .Where(node => _result.Of(node.Real) is { Passed: true } || new PodView(pod.Pod).Spec.NodeName == node.Real || _placed == node.Real)
        .Select(node => new Finding(new LocalizedText(
            $"{item.Kind} {item.Name} can run on {node}",
            $"{item.Kind} {item.Name}의 파드가 노드 {node}에서 실행될 수 있습니다"))
        {
            Expected = new($"{node} is filtered out", $"노드 {node} 제외"),
        }.About(item, _spec));

    /// <summary>The toleration that covers a taint which must not be tolerated.</summary>
    public IEnumerable<Finding> NotTolerated(TaintView taint)
    {
        var tolerations = new PodView(pod.Pod).Spec.Tolerations;
        if (Tolerations.First(tolerations, taint) is not { } toleration) return [];
        var index = tolerations.IndexOf(toleration);
        return [new Finding(new LocalizedText(
            $"{item.Kind} {item.Name} tolerates the taint {taint}",
            $"{item.Kind} {item.Name}에 테인트({taint})를 용인하는 톨러레이션이 있습니다"))
        {
            Expected = new("no toleration that covers it, not even for a while", "잠시라도 이 테인트를 용인하는 톨러레이션이 없음"),
            Found = LocalizedText.Same(toleration.ToString()),
            At = Place.Of(toleration.At, $"{_spec}.tolerations[{index}]"),
        }.About(item, _spec.Child("tolerations"))];
    }

    private IEnumerable<Finding> Failures(AskedNode node)
    {
        var expected = new LocalizedText($"node {node} passes every filter of the scheduler", $"노드({node})가 스케줄러의 모든 필터를 통과");
        return (_result.Of(node.Real)?.Failures ?? []).Select(failure => new Finding(new LocalizedText(
            $"the scheduler cannot place {item.Kind} {item.Name} on {node}: {failure.Explanation.En}",
            $"스케줄러가 {item.Kind} {item.Name}의 파드를 노드 {node}에 배치할 수 없습니다: {failure.Explanation.Ko}"))
        {
            Expected = expected,
            Found = LocalizedText.Same(failure.Message),
        }.About(item, FieldOf(failure.Field)));
    }

    private IEnumerable<Finding> Conflicts(AskedNode node) =>
        from name in PodClaims.Of(pod.Pod)
        let claim = context.State.Find("", "PersistentVolumeClaim", pod.Namespace, name)
        where claim is not null
        let message = ClaimConsumers.ConflictOn(node.Real, new(claim), context.State)
        where message is not null
        select new Finding(new LocalizedText(
            $"the scheduler cannot place {item.Kind} {item.Name} on {node}: a volume of PersistentVolumeClaim {name} cannot be reached from there",
            $"스케줄러가 {item.Kind} {item.Name}의 파드를 노드 {node}에 배치할 수 없습니다: 퍼시스턴트볼륨클레임 {name}의 볼륨을 이 노드에서 쓸 수 없습니다"))
        {
            Expected = new($"a volume whose nodeAffinity selects {node}", $"노드 {node}에서 쓸 수 있는 볼륨(nodeAffinity)"),
            Found = LocalizedText.Same(message),
        }.About(item, _spec.Child("volumes"));

    private Finding NotTaken(FilterFailure failure) => new Finding(new LocalizedText(
        $"the kubelet of the node that {item.Kind} {item.Name} names refuses it: {failure.Explanation.En}",
        $"{item.Kind} {item.Name}에 지정된 노드의 kubelet이 파드를 거부합니다: {failure.Explanation.Ko}"))
    {
        Found = LocalizedText.Same(failure.Message),
    }.About(item, FieldOf(failure.Field));

    private Finding NotTried(PodFinding fact) => new Finding(new LocalizedText(
        $"the scheduler does not place {item.Kind} {item.Name}: {fact.Explanation.En}",
        $"스케줄러가 {item.Kind} {item.Name}의 파드를 배치하지 않습니다: {fact.Explanation.Ko}"))
        .About(item, FieldOf(fact.Field));

    private Finding NoClaim(string claim) => new Finding(new LocalizedText(
        $"the scheduler cannot place {item.Kind} {item.Name}: PersistentVolumeClaim \"{claim}\" does not exist",
        $"스케줄러가 {item.Kind} {item.Name}의 파드를 배치할 수 없습니다: 퍼시스턴트볼륨클레임 \"{claim}\" 오브젝트가 없습니다"))
        .About(item, _spec.Child("volumes"));

    // Filters speak of the Pod; a workload keeps the same spec deeper down.
    private FieldPath FieldOf(FieldPath? field)
    {
        if (field is null || item.Kind == "Pod") return field ?? _spec;
        var text = field.ToString();
        return text.StartsWith("spec.", StringComparison.Ordinal) ? FieldPath.Parse($"{_spec}.{text[5..]}") : _spec;
    }
}
