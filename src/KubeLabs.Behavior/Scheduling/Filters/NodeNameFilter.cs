using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A Pod that names its node goes to no other.</summary>
internal sealed class NodeNameFilter(PodView pod) : NodeFilter
{
    private readonly string _nodeName = pod.Spec.NodeName;

    public override void Check(NodeFacts node, List<FilterFailure> failures)
    {
        if (_nodeName.Length == 0 || string.Equals(_nodeName, node.Name, StringComparison.Ordinal)) return;
        var explanation = new LocalizedText(
            $"The Pod names node {_nodeName} itself (spec.nodeName), so it cannot go to node {node.Name}.",
            $"파드가 spec.nodeName으로 {_nodeName} 노드를 직접 지정했으므로 {node.Name} 노드에는 갈 수 없습니다.");
        var field = FieldPath.Root.Child("spec", "nodeName");
        failures.Add(new(FilterName.NodeName, "node(s) didn't match the requested node name", explanation, field)
        {
            IsUnresolvable = true,
            IsRefusedByKubelet = true,
        });
    }
}
