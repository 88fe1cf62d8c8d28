using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A port of a node that a Pod takes.</summary>
/// <param name="Ip">The address; <c>0.0.0.0</c> for every one.</param>
/// <param name="Protocol">TCP, UDP or SCTP.</param>
/// <param name="Port">The port.</param>
/// <param name="Pod">The Pod, namespace and name.</param>
/// <param name="Field">The field that asks for it.</param>
internal readonly record struct HostPort(string Ip, string Protocol, long Port, string Pod, FieldPath Field)
{
    private const string EveryAddress = "0.0.0.0";

    /// <summary>Whether both cannot be on one node. An address only keeps others away from itself, every address from all.</summary>
    public bool ConflictsWith(HostPort other) =>
        Port == other.Port
        && Same(Protocol, other.Protocol)
        && (Same(Ip, EveryAddress) || Same(other.Ip, EveryAddress) || Same(Ip, other.Ip));

    /// <summary>The host ports of a Pod: those of its containers and sidecars, for their whole life.</summary>
    public static ImmutableArray<HostPort> Of(PodView pod)
    {
        var ports = ImmutableArray.CreateBuilder<HostPort>();
        foreach (var container in pod.Spec.InitContainers)
        {
            if (container.IsSidecar) Add(ports, pod, container);
        }

        foreach (var container in pod.Spec.Containers) Add(ports, pod, container);
        return ports.ToImmutable();
    }

    private static void Add(ImmutableArray<HostPort>.Builder ports, PodView pod, ContainerView container)
    {
        var items = container.Ports is { } list ? list.Items : [];
        for (var i = 0; i < items.Length; i++)
        {
            var port = items[i]["hostPort"]?.AsInteger() ?? 0;
            // On the network of the node every port of a container is one of the node; the API server fills it in.
            if (port == 0 && pod.Spec.HostNetwork) port = items[i]["containerPort"]?.AsInteger() ?? 0;
            if (port <= 0) continue;
            var field = container.Path.Child("ports").At(i).Child("hostPort");
            ports.Add(new(Text(items[i], "hostIP", EveryAddress), Text(items[i], "protocol", "TCP"), port, pod.FullName, field));
        }
    }

    private static string Text(Node port, string field, string absent) => port[field]?.AsString() is { Length: > 0 } text ? text : absent;

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);
}
