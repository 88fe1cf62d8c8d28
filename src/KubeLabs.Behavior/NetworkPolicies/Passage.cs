using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// The way from one end to another. Both the egress of the source and the ingress of the target must let a connection pass.
/// </summary>
/// <param name="From">The source.</param>
/// <param name="To">The target.</param>
/// <param name="Gates">The gates on the way, for each reading of what Kubernetes leaves open.</param>
public sealed record Passage(NetworkEnd From, NetworkEnd To, ImmutableArray<ImmutableArray<PassageGate>> Gates)
{
    /// <summary>Whether no policy has anything to say about it.</summary>
    public bool IsFree => Gates.All(gates => gates.All(gate => gate.Isolating.IsEmpty));

    /// <summary>What becomes of a connection to a port of the target.</summary>
    public TrafficVerdict Judge(int port, string protocol)
    {
        var (passes, stops) = (false, false);
        foreach (var gates in Gates)
        {
            if (Stop(gates, port, protocol) is null) passes = true;
            else stops = true;
        }

        return passes && stops ? TrafficVerdict.Unclear : stops ? TrafficVerdict.Denied : TrafficVerdict.Allowed;
    }

    /// <summary>The gate that stops a connection in some reading, or null where none does.</summary>
    public PassageGate? Stopping(int port, string protocol) =>
        Gates.Select(gates => Stop(gates, port, protocol)).FirstOrDefault(gate => gate is not null);

    /// <summary>
    /// The rule by which a connection comes into the target, or leaves the source, in the reading that allows it; null for no need of one.
    /// </summary>
    public PolicyRule? Opening(int port, string protocol)
    {
        foreach (var gates in Gates)
        {
            if (Stop(gates, port, protocol) is not null) continue;
            return gates.Select(gate => gate.Opening(port, protocol, To)).FirstOrDefault(rule => rule is not null);
        }

        return null;
    }

    private PassageGate? Stop(ImmutableArray<PassageGate> gates, int port, string protocol)
    {
        foreach (var gate in gates)
        {
            if (!gate.LetsPass(port, protocol, To)) return gate;
        }

        return null;
    }
}
