using System.Collections.Immutable;
using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// No domain may have more than maxSkew Pods above the emptiest one. Domains are those of nodes that carry the keys of all
/// constraints and that the constraint includes. Source: the scheduler's plugin <c>PodTopologySpread</c>.
/// </summary>
internal sealed class SpreadFilter : NodeFilter
{
    private readonly ImmutableArray<SpreadConstraint> _constraints;
    private readonly Dictionary<string, long>[] _counts;
    private readonly long[] _least;
    private readonly long[] _self;

    public SpreadFilter(PodFacts pod, RequiredNodeAffinity affinity, SchedulingCluster cluster)
    {
        _constraints = SpreadConstraint.ReadAll(pod.View);
        _counts = new Dictionary<string, long>[_constraints.Length];
        _least = new long[_constraints.Length];
        _self = new long[_constraints.Length];
        if (_constraints.IsEmpty) return;
        ImmutableArray<NodeFacts> nodes = [.. cluster.Nodes.Where(HasEveryKey)];
        var tolerations = pod.View.Tolerations;
        for (var i = 0; i < _constraints.Length; i++)
        {
            var constraint = _constraints[i];
            _counts[i] = CountByDomain(constraint, nodes.Where(n => constraint.Includes(n, affinity, tolerations)), pod.Namespace);
            _least[i] = _counts[i].Count < constraint.MinDomains || _counts[i].Count == 0 ? 0 : _counts[i].Values.Min();
            _self[i] = constraint.Selector?.Matches(pod.Labels) == true ? 1 : 0;
        }
    }

    public override void Check(NodeFacts node, List<FilterFailure> failures)
    {
        for (var i = 0; i < _constraints.Length && !IsFull(failures); i++)
        {
            var constraint = _constraints[i];
            if (node.Label(constraint.TopologyKey) is not { } domain)
            {
                failures.Add(MissingKey(node, constraint));
                continue;
            }

            var there = _counts[i].GetValueOrDefault(domain);
            if (there + _self[i] - _least[i] > constraint.MaxSkew) failures.Add(TooSkewed(i, domain, there));
        }
    }

    private static Dictionary<string, long> CountByDomain(SpreadConstraint constraint, IEnumerable<NodeFacts> nodes, string ns)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var domain = node.Label(constraint.TopologyKey) ?? "";
            counts[domain] = counts.GetValueOrDefault(domain) + constraint.Count(node, ns);
        }

        return counts;
    }

    private bool HasEveryKey(NodeFacts node)
    {
        foreach (var constraint in _constraints)
        {
            if (node.Label(constraint.TopologyKey) is null) return false;
        }

        return true;
    }

    private static FilterFailure MissingKey(NodeFacts node, SpreadConstraint constraint)
    {
        var explanation = new LocalizedText(
            $"Node {node.Name} has no label {constraint.TopologyKey}, so it belongs to no domain of the spread constraint.",
            $"{node.Name} 노드에는 {constraint.TopologyKey} 레이블이 없어서 분배 제약의 어떤 도메인에도 속하지 않습니다.");
        const string Message = "node(s) didn't match pod topology spread constraints (missing required label)";
        return new(FilterName.PodTopologySpread, Message, explanation, constraint.Path.Child("topologyKey")) { IsUnresolvable = true };
    }

    private FilterFailure TooSkewed(int index, string domain, long there)
    {
        var constraint = _constraints[index];
        var (count, with, least, most) = (Print(there), Print(there + _self[index]), Print(_least[index]), Print(constraint.MaxSkew));
        var (few, fewKo) = TooFewDomains(index);
        var where = $"{constraint.TopologyKey}={domain}";
        var explanation = new LocalizedText(
            $"Domain {where} has {count} matching Pods, {with} with this one; the emptiest domain has {least}{few}; maxSkew is {most}.",
            $"{where} 도메인에는 일치하는 파드가 {count}개, 이 파드를 더하면 {with}개입니다. 가장 빈 도메인은 {least}개이고{fewKo} maxSkew는 {most}입니다.");
        return new(FilterName.PodTopologySpread, "node(s) didn't match pod topology spread constraints", explanation, constraint.Path);
    }

    private (string En, string Ko) TooFewDomains(int index)
    {
        var (domains, asked) = (_counts[index].Count, _constraints[index].MinDomains);
        if (domains >= asked) return ("", "");
        var (found, wanted) = (Print(domains), Print(asked));
        return (
            $" (counted as 0: {found} domains where minDomains asks for {wanted})",
            $"(minDomains 값 {wanted}개보다 적은 {found}개 도메인뿐이라 0개로 계산)");
    }

    private static string Print(long number) => number.ToString(CultureInfo.InvariantCulture);
}
