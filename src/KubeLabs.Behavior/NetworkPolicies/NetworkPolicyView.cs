using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>A NetworkPolicy, read once.</summary>
public sealed class NetworkPolicyView
{
    private readonly bool _isIngress;
    private readonly bool _isEgress;

    /// <summary>Reads a policy.</summary>
    /// <param name="item">The policy.</param>
    public NetworkPolicyView(KubeObject item)
    {
        Object = item;
        Selector = LabelSelector.From(item.Spec?["podSelector"]);
        Ingress = Read(item, TrafficDirection.Ingress);
        Egress = Read(item, TrafficDirection.Egress);
        (_isIngress, _isEgress) = Types(item, Egress.Length > 0);
    }

    /// <summary>The policy.</summary>
    public KubeObject Object { get; }

    /// <summary>The Pods of its namespace that it is about.</summary>
    public LabelSelector Selector { get; }

    /// <summary>What may come in.</summary>
    public ImmutableArray<PolicyRule> Ingress { get; }

    /// <summary>What may go out.</summary>
    public ImmutableArray<PolicyRule> Egress { get; }

    /// <summary>The rules of both directions.</summary>
    public IEnumerable<PolicyRule> Rules => Ingress.Concat(Egress);

    /// <summary>The rules of a direction.</summary>
    public ImmutableArray<PolicyRule> Of(TrafficDirection direction) => direction == TrafficDirection.Ingress ? Ingress : Egress;

    /// <summary>Whether it isolates a Pod in a direction: then only what some policy allows is allowed.</summary>
    public bool Isolates(NetworkEnd end, TrafficDirection direction, NetworkReading reading) =>
        (direction == TrafficDirection.Ingress ? _isIngress : _isEgress)
        && end.IsPod
        && (!end.IsHostPod || reading.HostPodsArePods)
        && end.Namespace == Object.Namespace
        && Selector.Matches(end.Labels);

    private static ImmutableArray<PolicyRule> Read(KubeObject item, TrafficDirection direction)
    {
        var items = item.Spec?[direction == TrafficDirection.Ingress ? "ingress" : "egress"] is { } list ? list.Items : [];
        var rules = ImmutableArray.CreateBuilder<PolicyRule>(items.Length);
        for (var index = 0; index < items.Length; index++) rules.Add(PolicyRule.From(item, direction, index, items[index]));
        return rules.MoveToImmutable();
    }

    // Without types it is about what comes in, and about what goes out only where it has such a rule.
    private static (bool Ingress, bool Egress) Types(KubeObject item, bool hasEgressRule)
    {
        var types = item.Spec?["policyTypes"] is { } list ? list.Items : [];
        if (types.IsEmpty) return (true, hasEgressRule);
        var (ingress, egress) = (false, false);
        foreach (var type in types)
        {
            ingress |= type.AsString() == "Ingress";
            egress |= type.AsString() == "Egress";
        }

        return (ingress, egress);
    }
}
