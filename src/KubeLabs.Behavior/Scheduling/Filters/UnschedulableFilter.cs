using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A cordoned node takes only Pods that tolerate the taint of cordons, whether the node carries that taint or not.</summary>
internal sealed class UnschedulableFilter(PodView pod) : NodeFilter
{
    private static readonly TaintView _cordon = new("node.kubernetes.io/unschedulable", "", "NoSchedule");
    private readonly ImmutableArray<TolerationView> _tolerations = pod.Spec.Tolerations;

    public override void Check(NodeFacts node, List<FilterFailure> failures)
    {
        if (!node.IsUnschedulable || Tolerations.Tolerates(_tolerations, _cordon)) return;
        var explanation = new LocalizedText(
            $"Node {node.Name} is cordoned (spec.unschedulable: true), and the Pod does not tolerate {_cordon}.",
            $"{node.Name} 노드는 스케줄링이 금지되어 있고(spec.unschedulable: true), 파드는 {_cordon} 테인트를 톨러레이션하지 않습니다.");
        var field = FieldPath.Root.Child("spec", "tolerations");
        failures.Add(new(FilterName.NodeUnschedulable, "node(s) were unschedulable", explanation, field) { IsUnresolvable = true });
    }
}
