using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>The ports that a Pod's containers declare.</summary>
public static class ContainerPorts
{
    /// <summary>
    /// The number of a named port, looked up as the endpoints controller does: containers first, then sidecars (init containers that
    /// restart always), by name and protocol. Null where no container declares it. Source: Kubernetes' <c>podutil.FindPort</c>.
    /// </summary>
    public static int? Find(Node? podSpec, string name, string protocol)
    {
        foreach (var port in All(podSpec))
        {
            if (port["name"]?.AsString() == name && (port["protocol"]?.AsString() ?? "TCP") == protocol)
                return (int?)port["containerPort"]?.AsInteger();
        }

        return null;
    }

    /// <summary>Every declared port of the containers and sidecars.</summary>
    public static ImmutableArray<Node> All(Node? podSpec)
    {
        var ports = ImmutableArray.CreateBuilder<Node>();
        foreach (var container in podSpec?["containers"] is { } list ? list.Items : []) Add(ports, container);
        foreach (var container in podSpec?["initContainers"] is { } list ? list.Items : [])
        {
            if (container["restartPolicy"]?.AsString() == "Always") Add(ports, container);
        }

        return ports.ToImmutable();
    }

    private static void Add(ImmutableArray<Node>.Builder ports, Node container)
    {
        foreach (var port in container["ports"] is { } list ? list.Items : []) ports.Add(port);
    }
}
