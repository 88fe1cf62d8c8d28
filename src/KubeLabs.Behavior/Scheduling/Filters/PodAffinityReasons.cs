using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>The reasons of <see cref="PodAffinityFilter"/>, in words.</summary>
internal static class PodAffinityReasons
{
    public static FilterFailure NoDomain(NodeFacts node, PodAffinityTerm term) => Affinity(term.Path.Child("topologyKey"), new(
        $"Node {node.Name} has no label {term.TopologyKey}, which the required Pod affinity takes as topology key.",
        $"{node.Name} 노드에는 필수 파드 어피니티의 토폴로지 키인 {term.TopologyKey} 레이블이 없습니다."));

    public static FilterFailure Misses(NodeFacts node, PodAffinityTerm term) => Affinity(term.Path, new(
        $"The required Pod affinity wants a Pod with {Selector(term).En} in {Domain(node, term.TopologyKey)}, "
            + "and none there meets every term.",
        $"필수 파드 어피니티는 {Domain(node, term.TopologyKey)} 도메인에 {Selector(term).Ko} 파드가 있기를 요구하지만, 모든 조건을 만족하는 파드가 없습니다."));

    public static FilterFailure Shuns(NodeFacts node, PodAffinityTerm term, PodFacts existing) => new(
        FilterName.InterPodAffinity,
        "node(s) didn't match pod anti-affinity rules",
        new(
            $"The required Pod anti-affinity keeps away from Pods with {Selector(term).En}, "
                + $"and Pod {existing.View.FullName} is in {Domain(node, term.TopologyKey)}.",
            $"필수 파드 안티어피니티는 {Selector(term).Ko} 파드를 피하는데, {Domain(node, term.TopologyKey)} 도메인에 {existing.View.FullName} 파드가 있습니다."),
        term.Path);

    public static FilterFailure IsShunned(NodeFacts node, string key, PodFacts existing) => new(
        FilterName.InterPodAffinity,
        "node(s) didn't satisfy existing pods anti-affinity rules",
        new(
            $"Pod {existing.View.FullName} in {Domain(node, key)} has a required anti-affinity against Pods with the labels of this one.",
            $"{Domain(node, key)} 도메인의 {existing.View.FullName} 파드에는 이 파드의 레이블을 피하는 필수 안티어피니티가 있습니다."),
        FieldPath.Root.Child("metadata", "labels"));

    private static FilterFailure Affinity(FieldPath field, LocalizedText explanation) =>
        new(FilterName.InterPodAffinity, "node(s) didn't match pod affinity rules", explanation, field) { IsUnresolvable = true };

    private static string Domain(NodeFacts node, string key) => $"{key}={node.Label(key)}";

    private static LocalizedText Selector(PodAffinityTerm term) => term.Selector switch
    {
        null => new("no selector, which selects none", "셀렉터가 없어 아무것도 고르지 않는"),
        { IsEverything: true } => new("any labels", "레이블이 무엇이든 모든"),
        var selector => new($"the labels {selector}", $"{selector} 레이블의"),
    };
}
