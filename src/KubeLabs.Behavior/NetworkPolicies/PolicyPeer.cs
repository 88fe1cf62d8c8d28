using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>An item of <c>from</c> or <c>to</c> in a rule of a NetworkPolicy.</summary>
public sealed class PolicyPeer
{
    private PolicyPeer(string ns, LabelSelector? pods, LabelSelector? namespaces, AddressRule? block)
    {
        Namespace = ns;
        Pods = pods;
        Namespaces = namespaces;
        Block = block;
    }

    /// <summary>The namespace of the policy.</summary>
    public string Namespace { get; }

    /// <summary>The selector of Pods, or null for every Pod of the namespaces.</summary>
    public LabelSelector? Pods { get; }

    /// <summary>The selector of namespaces, or null for the policy's own one.</summary>
    public LabelSelector? Namespaces { get; }

    /// <summary>The addresses, or null where the peer is Pods.</summary>
    public AddressRule? Block { get; }

    /// <summary>Reads an item of a policy in a namespace.</summary>
    public static PolicyPeer From(Node item, string ns) => new(
        ns,
        Selector(item, "podSelector"),
        Selector(item, "namespaceSelector"),
        NodeLists.Present(item["ipBlock"]) is { } block ? AddressRule.From(block) : null);

    /// <summary>Whether an end is one of those that it names.</summary>
    /// <param name="end">The end.</param>
    /// <param name="reading">How the network plugin settles what is open.</param>
    /// <param name="podBlocks">Where the addresses of Pods lie, for those whose address is not known.</param>
    public bool Matches(NetworkEnd end, NetworkReading reading, ImmutableArray<AddressBlock> podBlocks)
    {
        if (Block is not null) return IsInBlock(end, reading, podBlocks);
        if (!end.IsPod || (end.IsHostPod && !reading.HostPodsArePods)) return false;
        var inNamespace = Namespaces?.Matches(end.NamespaceLabels) ?? end.Namespace == Namespace;
        return inNamespace && (Pods?.Matches(end.Labels) ?? true);
    }

    private bool IsInBlock(NetworkEnd end, NetworkReading reading, ImmutableArray<AddressBlock> podBlocks)
    {
        if (!end.IsPod) return Block!.CoversAll(AddressBlock.Of(end.Address!));
        if (end.IsHostPod && end.Address is null) return Block!.IsEverywhere || reading.BlocksCoverPods;
        if (!end.IsHostPod && !reading.BlocksCoverPods) return false;
        return end.Address is { } address ? Block!.CoversAll(AddressBlock.Of(address)) : podBlocks.Any(Block!.CoversSome);
    }

    private static LabelSelector? Selector(Node item, string field) =>
        NodeLists.Present(item[field]) is { } selector ? LabelSelector.From(selector) : null;
}
