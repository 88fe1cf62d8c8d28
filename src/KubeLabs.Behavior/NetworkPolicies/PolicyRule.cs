using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// A rule of a NetworkPolicy. It allows what matches one of its peers and one of its ports; an empty list matches everything.
/// </summary>
/// <param name="Policy">The policy.</param>
/// <param name="Direction">Whether it stands under ingress or egress.</param>
/// <param name="Index">Its place in its list, counted from 0.</param>
/// <param name="Peers">Who is at the other end.</param>
/// <param name="Ports">The ports of the target.</param>
public sealed record PolicyRule(
    KubeObject Policy, TrafficDirection Direction, int Index, ImmutableArray<PolicyPeer> Peers, ImmutableArray<PolicyPort> Ports)
{
    /// <summary>The path of it in the policy.</summary>
    public FieldPath Path => FieldPath.Root.Child("spec", Direction == TrafficDirection.Ingress ? "ingress" : "egress").At(Index);

    /// <summary>Reads a rule.</summary>
    public static PolicyRule From(KubeObject policy, TrafficDirection direction, int index, Node rule)
    {
        var peers = rule[direction == TrafficDirection.Ingress ? "from" : "to"];
        return new(
            policy,
            direction,
            index,
            NodeLists.Map(peers, peer => PolicyPeer.From(peer, policy.Namespace)),
            NodeLists.Map(rule["ports"], static port => new PolicyPort(port)));
    }

    /// <summary>Whether the other end is one that it names.</summary>
    public bool Names(NetworkEnd other, NetworkReading reading, ImmutableArray<AddressBlock> podBlocks)
    {
        if (Peers.IsEmpty) return true;
        foreach (var peer in Peers)
        {
            if (peer.Matches(other, reading, podBlocks)) return true;
        }

        return false;
    }

    /// <summary>Whether it covers a port of the target.</summary>
    public bool Covers(int port, string protocol, NetworkEnd target)
    {
        if (Ports.IsEmpty) return true;
        foreach (var item in Ports)
        {
            if (item.Covers(port, protocol, target)) return true;
        }

        return false;
    }
}
