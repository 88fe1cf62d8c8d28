using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>An item of <c>ports</c> in a rule of a NetworkPolicy.</summary>
/// <param name="Node">The item.</param>
public readonly record struct PolicyPort(Node Node)
{
    /// <summary>TCP, UDP or SCTP.</summary>
    public string Protocol => Node["protocol"]?.AsString() ?? "TCP";

    /// <summary>The port by number, or null.</summary>
    public int? Number => (int?)Node["port"]?.AsInteger();

    /// <summary>The port by name, or null.</summary>
    public string? Name => Node["port"]?.AsString();

    /// <summary>The last port of a range; the port itself where it is none.</summary>
    public int? Last => (int?)Node["endPort"]?.AsInteger() ?? Number;

    /// <summary>
    /// Whether it covers a port of a target. A name is that of a port which the target Pod declares for the protocol; without a port every
    /// one of the protocol is covered.
    /// </summary>
    public bool Covers(int port, string protocol, NetworkEnd target)
    {
        if (protocol != Protocol) return false;
        if (Name is { } name) return target.Pod is { } pod && ContainerPorts.Find(pod.Pod.Spec, name, protocol) == port;
        return Number is not { } first || (port >= first && port <= Last);
    }
}
