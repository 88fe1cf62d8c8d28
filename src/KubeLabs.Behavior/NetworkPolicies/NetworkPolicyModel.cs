using System.Collections.Immutable;

namespace KubeLabs.Behavior;

/// <summary>
/// Who may connect to whom under the NetworkPolicies of a cluster whose network plugin enforces them. Source: the documentation of network
/// policies; where it leaves something to the plugin the answer is <see cref="TrafficVerdict.Unclear"/>.
/// </summary>
public sealed class NetworkPolicyModel
{
    // Where kind's Pods have their addresses.
    private const string KindPods = "10.244.0.0/16";

    private readonly ImmutableArray<AddressBlock> _podBlocks;
    private readonly bool _hasBlocks;

    private NetworkPolicyModel(ImmutableArray<NetworkPolicyView> policies, ImmutableArray<AddressBlock> podBlocks)
    {
        Policies = policies;
        _podBlocks = podBlocks;
        _hasBlocks = policies.Any(policy => policy.Rules.Any(rule => rule.Peers.Any(peer => peer.Block is not null)));
    }

    /// <summary>Every policy, by namespace and name.</summary>
    public ImmutableArray<NetworkPolicyView> Policies { get; }

    /// <summary>The model of a cluster.</summary>
    public static NetworkPolicyModel Of(ClusterState state)
    {
        var policies = state.List("networking.k8s.io", "NetworkPolicy").Select(item => new NetworkPolicyView(item));
        return new([.. policies], PodBlocks(state));
    }

    /// <summary>The way from one end to another.</summary>
    public Passage Between(NetworkEnd from, NetworkEnd to)
    {
        if (from.IsSamePod(to) || IsOwnNode(from, to)) return new(from, to, [[]]);
        var gates = ImmutableArray.CreateBuilder<ImmutableArray<PassageGate>>();
        foreach (var reading in NetworkReading.All)
        {
            if (IsRelevant(reading, from, to)) gates.Add(GatesOf(from, to, reading));
        }

        return new(from, to, gates.ToImmutable());
    }

    // A reading that differs from another one in nothing that is here is left out.
    private bool IsRelevant(NetworkReading reading, NetworkEnd from, NetworkEnd to) =>
        (!reading.HostPodsArePods || from.IsHostPod || to.IsHostPod) && (!reading.BlocksCoverPods || _hasBlocks);

    private ImmutableArray<PassageGate> GatesOf(NetworkEnd from, NetworkEnd to, NetworkReading reading) =>
        [Gate(TrafficDirection.Egress, from, to, reading), Gate(TrafficDirection.Ingress, to, from, reading)];

    private PassageGate Gate(TrafficDirection direction, NetworkEnd own, NetworkEnd other, NetworkReading reading)
    {
        var isolating = ImmutableArray.CreateBuilder<NetworkPolicyView>();
        var open = ImmutableArray.CreateBuilder<PolicyRule>();
        foreach (var policy in Policies)
        {
            if (!policy.Isolates(own, direction, reading)) continue;
            isolating.Add(policy);
            foreach (var rule in policy.Of(direction))
            {
                if (rule.Names(other, reading, _podBlocks)) open.Add(rule);
            }
        }

        return new(direction, isolating.ToImmutable(), open.ToImmutable());
    }

    // The node of a Pod may always reach it, whatever the policies say, and a Pod in the node's network is the node.
    private static bool IsOwnNode(NetworkEnd from, NetworkEnd to) =>
        from.NodeName.Length > 0 && from.NodeName == to.NodeName && (from.IsHostPod || to.IsHostPod);

    private static ImmutableArray<AddressBlock> PodBlocks(ClusterState state)
    {
        var blocks = ImmutableArray.CreateBuilder<AddressBlock>();
        foreach (var node in state.List("", "Node"))
        {
            if (AddressBlock.TryParse(node.Spec?["podCIDR"]?.AsString(), out var block)) blocks.Add(block);
        }

        if (blocks.Count == 0 && AddressBlock.TryParse(KindPods, out var usual)) blocks.Add(usual);
        return blocks.ToImmutable();
    }
}
