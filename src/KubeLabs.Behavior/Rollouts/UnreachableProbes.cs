using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// Probes that can never succeed: they name a port that their container does not have. A Pod with such a readiness or startup probe never
/// becomes ready. Source: the kubelet's prober, which looks the name up among the container's own ports.
/// </summary>
public static class UnreachableProbes
{
    private static readonly string[] _probes = ["readinessProbe", "startupProbe"];
    private static readonly string[] _actions = ["httpGet", "tcpSocket"];

    /// <summary>The path of every such port within a Pod's specification, with the name.</summary>
    public static IEnumerable<(FieldPath Path, string Port)> Of(PodSpecView spec)
    {
        foreach (var container in spec.Containers.Concat(spec.InitContainers.Where(static item => item.IsSidecar)))
        {
            foreach (var probe in _probes)
            {
                foreach (var action in _actions)
                {
                    if (container.Node[probe]?[action]?["port"]?.AsString() is not { } port || Has(container, port)) continue;
                    yield return (container.Path.Child(probe).Child(action, "port"), port);
                }
            }
        }
    }

    private static bool Has(ContainerView container, string name) =>
        NodeLists.Map(container.Ports, static port => port["name"]?.AsString()).Contains(name);
}
