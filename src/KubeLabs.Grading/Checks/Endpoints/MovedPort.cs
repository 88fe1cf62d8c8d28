using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A Pod in which a named port has moved to another number, as a next version of its image may do.</summary>
internal static class MovedPort
{
    /// <summary>The Pod with the port's new number, or null where it declares no such port.</summary>
    public static (PodInstance Pod, int Number)? Move(PodInstance pod, string name, string protocol)
    {
        if (ContainerPorts.Find(pod.Pod.Spec, name, protocol) is not { } before) return null;
        var number = before == 65535 ? 65534 : before + 1;
        var root = pod.Pod.Root.With("spec", Moved(pod.Pod.Spec!, name, number));
        return (pod with { Pod = pod.Pod.With(root) }, number);
    }

    private static Node Moved(Node node, string name, int number) => node switch
    {
        MappingNode map when map["containerPort"] is { } port && map["name"]?.AsString() == name =>
            map.With("containerPort", ScalarNode.Of(port.Position, number)),
        MappingNode map => new MappingNode(map.Position, [.. map.Values.Select(entry => entry with { Value = Moved(entry.Value, name, number) })]),
        SequenceNode list => new SequenceNode(list.Position, [.. list.Values.Select(item => Moved(item, name, number))]),
        _ => node,
    };
}
