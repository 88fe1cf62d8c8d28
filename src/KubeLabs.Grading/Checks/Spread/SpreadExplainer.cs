using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Says how the scheduler may place the Pods of a workload otherwise than they should be; one example of each mistake.</summary>
internal sealed class SpreadExplainer(KubeObject item)
{
    private readonly FieldPath _spec = ContainerOf.SpecPath(item);

    /// <summary>Another number of Pods.</summary>
    public Finding OtherCount(int found, int wanted) => new Finding(new LocalizedText(
        $"{item.Kind} {item.Name} runs {found} Pods", $"{item.Kind} {item.Name}의 파드는 {found}개입니다"))
    {
        Expected = new($"{wanted} Pods", $"파드 {wanted}개"),
    }.About(item, FieldPath.Root.Child("spec", "replicas"));

    /// <summary>What can go wrong.</summary>
    public IEnumerable<Finding> Explain(PlacementSearch search, SpreadRules rules, ClusterState state)
    {
        var found = new Dictionary<string, Finding>(StringComparer.Ordinal);
        foreach (var placement in search.All())
        {
            if (placement.Unplaced is { } result) found.TryAdd("unplaced", Unplaced(placement, result));
            else if (placement.Nodes.FirstOrDefault(node => !rules.Nodes.Contains(node)) is { } other)
                found.TryAdd("other", Elsewhere(placement, other));
            if (placement.Nodes.GroupBy(node => node).FirstOrDefault(group => group.Count() > rules.PerNode) is { } crowd)
                found.TryAdd("crowd", Crowded(placement, crowd.Key, crowd.Count()));
            if (placement.Unplaced is null && rules.EvenOver.Length > 0 && IsUneven(placement, rules, state))
                found.TryAdd("uneven", Uneven(placement, rules, state));
        }

        return found.Values;
    }

    private static bool IsUneven(Placement placement, SpreadRules rules, ClusterState state)
    {
        var counts = Counts(placement, rules, state);
        return counts.Count > 0 && counts.Values.Max() - counts.Values.Min() > 1;
    }

    private static SortedDictionary<string, int> Counts(Placement placement, SpreadRules rules, ClusterState state)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in rules.Nodes) counts[ZoneOf(node)] = 0;
        foreach (var node in placement.Nodes) counts[ZoneOf(node)] = counts.GetValueOrDefault(ZoneOf(node)) + 1;
        return counts;

        string ZoneOf(string node) => state.Find("", "Node", "", node)?.Labels?[rules.EvenOver]?.AsString() ?? "-";
    }

    private Finding Unplaced(Placement placement, SchedulingResult result)
    {
        var why = result.IsTried ? LocalizedText.Same(result.Message) : result.Facts[0].Explanation;
        return new Finding(new LocalizedText(
            $"a Pod of {item.Kind} {item.Name} may find no node: {why.En}", $"{item.Kind} {item.Name}의 파드가 노드를 찾지 못할 수 있습니다: {why.Ko}"))
        {
            Found = placement.Nodes.IsEmpty ? null : After(placement),
        }.About(item, _spec);
    }

    private Finding Elsewhere(Placement placement, string node) => new Finding(new LocalizedText(
        $"a Pod of {item.Kind} {item.Name} may run on {node}", $"{item.Kind} {item.Name}의 파드가 노드 {node}에서 실행될 수 있습니다"))
    {
        Found = On(placement),
    }.About(item, _spec);

    private Finding Crowded(Placement placement, string node, int count) => new Finding(new LocalizedText(
        $"{count} Pods of {item.Kind} {item.Name} may run on {node}", $"{item.Kind} {item.Name}의 파드 {count}개가 노드 {node}에서 함께 실행될 수 있습니다"))
    {
        Expected = new("no rule of the Pods lets this happen; a preference does not forbid it", "파드의 규칙이 이를 막아야 함. 선호 규칙은 막지 못함"),
        Found = On(placement),
    }.About(item, _spec);

    private Finding Uneven(Placement placement, SpreadRules rules, ClusterState state)
    {
        var text = string.Join(", ", Counts(placement, rules, state).Select(entry => $"{entry.Key}: {entry.Value}"));
        return new Finding(new LocalizedText(
            $"the Pods of {item.Kind} {item.Name} may be uneven over {rules.EvenOver}",
            $"{item.Kind} {item.Name}의 파드가 {rules.EvenOver} 레이블 기준으로 고르지 않게 나뉠 수 있습니다"))
        {
            Expected = new("numbers that differ by one at most", "많아야 하나 차이"),
            Found = new($"{text} (on {string.Join(", ", placement.Nodes)})", $"{text} (노드: {string.Join(", ", placement.Nodes)})"),
        }.About(item, _spec);
    }

    private static LocalizedText On(Placement placement)
    {
        var nodes = string.Join(", ", placement.Nodes);
        return new($"Pods on {nodes}", $"파드가 있는 노드: {nodes}");
    }

    private static LocalizedText After(Placement placement)
    {
        var on = On(placement);
        return new($"when there are {on.En}", $"{on.Ko}");
    }
}
