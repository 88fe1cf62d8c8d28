using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>No host port may be taken by a Pod that is already on the node.</summary>
internal sealed class HostPortFilter(PodFacts pod) : NodeFilter
{
    private readonly ImmutableArray<HostPort> _wanted = pod.HostPorts;

    public override void Check(NodeFacts node, List<FilterFailure> failures)
    {
        foreach (var port in _wanted)
        {
            if (IsFull(failures)) return;
            foreach (var taken in node.HostPorts[port.Port])
            {
                if (!port.ConflictsWith(taken)) continue;
                failures.Add(Failure(node, port, taken));
                break;
            }
        }
    }

    private static FilterFailure Failure(NodeFacts node, HostPort port, HostPort taken)
    {
        var explanation = new LocalizedText(
            $"Port {port.Port}/{port.Protocol} of node {node.Name} is taken by Pod {taken.Pod}.",
            $"{node.Name} 노드의 {port.Port}/{port.Protocol} 포트는 {taken.Pod} 파드가 이미 쓰고 있습니다.");
        return new(FilterName.NodePorts, "node(s) didn't have free ports for the requested pod ports", explanation, port.Field)
        {
            IsRefusedByKubelet = true,
        };
    }
}
