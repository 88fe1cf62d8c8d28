using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>What the policies of one end say about another end, in one direction.</summary>
/// <param name="Direction">The direction.</param>
/// <param name="Isolating">The policies that isolate the end; none means that everything may pass.</param>
/// <param name="Open">The rules of these policies that name the other end, for whatever ports.</param>
public sealed record PassageGate(TrafficDirection Direction, ImmutableArray<NetworkPolicyView> Isolating, ImmutableArray<PolicyRule> Open)
{
    /// <summary>The rule by which a connection passes, or null.</summary>
    public PolicyRule? Opening(int port, string protocol, NetworkEnd target)
    {
        foreach (var rule in Open)
        {
            if (rule.Covers(port, protocol, target)) return rule;
        }

        return null;
    }

    /// <summary>Whether a connection passes.</summary>
    public bool LetsPass(int port, string protocol, NetworkEnd target) => Isolating.IsEmpty || Opening(port, protocol, target) is not null;
}
