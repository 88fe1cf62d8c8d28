using System.Collections.Immutable;
using System.Net;
using KubeLabs.Manifests;

namespace KubeLabs.Behavior;

/// <summary>
/// Whom and what to try where a rule shall hold for everybody: the Pods that exist, Pods that nobody made yet and that some policy would
/// name, addresses inside and outside of what policies name, and the ports beside those that they name.
/// </summary>
public sealed class NetworkProbes
{
    // A cluster of more Pods than this is tried in part.
    private const int MostEnds = 400;

    private static readonly string[] _addresses = ["203.0.113.10", "198.51.100.20", "192.0.2.30", "8.8.8.8", "2001:db8::10"];
    private static readonly int[] _ports = [80, 443, 8080, 53, 22, 9999, 1, 65535];

    private readonly ClusterState _state;
    private readonly NetworkPolicyModel _model;
    private ImmutableArray<NetworkEnd> _ends;

    /// <summary>The probes of a cluster.</summary>
    /// <param name="state">The cluster.</param>
    /// <param name="model">Its policies.</param>
    public NetworkProbes(ClusterState state, NetworkPolicyModel model)
    {
        _state = state;
        _model = model;
    }

    /// <summary>Everybody to try, at either end.</summary>
    public ImmutableArray<NetworkEnd> Ends
    {
        get
        {
            if (_ends.IsDefault) _ends = [.. Existing().Concat(Imagined()).Concat(Outside()).Take(MostEnds)];
            return _ends;
        }
    }

    /// <summary>Numbers of ports to try at a target: those that it declares, those beside what policies name, and a few more.</summary>
    public ImmutableArray<int> Ports(NetworkEnd target)
    {
        var declared = ContainerPorts.All(target.Pod?.Pod.Spec).Select(port => (int?)port["containerPort"]?.AsInteger());
        var named = Rules().SelectMany(rule => rule.Ports).SelectMany(port =>
            (int?[])[port.Number, port.Last, port.Number - 1, port.Number + 1, port.Last + 1, (port.Number + port.Last) / 2]);
        return [.. declared.Concat(named).OfType<int>().Where(port => port is > 0 and < 65536).Concat(_ports).Distinct()];
    }

    private IEnumerable<NetworkEnd> Existing() => _state.Pods
        .Where(pod => !pod.HasEnded)
        .Concat(ClusterDnsPods.IsImagined(_state) ? ClusterDnsPods.Of(_state) : [])
        .Select(pod => NetworkEnd.Of(pod, _state));

    private IEnumerable<NetworkEnd> Imagined()
    {
        foreach (var ns in _state.List("", "Namespace")) yield return NetworkEnd.Imagine(ns.Name, ns.Labels, null);
        var nowhere = NamespaceLabels(MappingNode.Empty(default), "elsewhere");
        yield return NetworkEnd.Imagine("elsewhere", nowhere, null);
        foreach (var policy in _model.Policies)
        {
            foreach (var labels in LabelExamples.Of(policy.Selector)) yield return In(policy.Object.Namespace, labels);
            foreach (var peer in policy.Rules.SelectMany(rule => rule.Peers))
            {
                foreach (var end in Named(peer)) yield return end;
            }
        }
    }

    private IEnumerable<NetworkEnd> Named(PolicyPeer peer)
    {
        if (peer.Block is not null) yield break;
        var pods = peer.Pods is { } selector ? LabelExamples.Of(selector) : [MappingNode.Empty(default)];
        foreach (var labels in pods)
        {
            yield return In(peer.Namespace, labels);
            yield return NetworkEnd.Imagine("elsewhere", NamespaceLabels(MappingNode.Empty(default), "elsewhere"), labels);
            if (peer.Namespaces is null) continue;
            foreach (var ns in _state.List("", "Namespace"))
            {
                if (peer.Namespaces.Matches(ns.Labels)) yield return In(ns.Name, labels);
            }

            foreach (var example in LabelExamples.Of(peer.Namespaces))
            {
                // The name of a namespace is its label: what names one that exists has been said.
                var name = example["kubernetes.io/metadata.name"]?.AsString();
                if (name is null || _state.Find("", "Namespace", "", name) is null)
                    yield return NetworkEnd.Imagine(name ?? "another", NamespaceLabels(example, name ?? "another"), labels);
            }
        }
    }

    private IEnumerable<PolicyRule> Rules() => _model.Policies.SelectMany(policy => policy.Rules);

    private NetworkEnd In(string ns, MappingNode labels) => NetworkEnd.Imagine(ns, _state.Find("", "Namespace", "", ns)?.Labels, labels);

    private static MappingNode NamespaceLabels(MappingNode labels, string name) =>
        labels.With("kubernetes.io/metadata.name", ScalarNode.Of(default, name));

    private IEnumerable<NetworkEnd> Outside()
    {
        var addresses = new List<IPAddress>(_addresses.Select(text => IPAddress.Parse(text)));
        foreach (var block in Rules().SelectMany(rule => rule.Peers).Select(peer => peer.Block).OfType<AddressRule>())
        {
            if (block.Cidr is { } cidr) addresses.Add(cidr.Base);
            addresses.AddRange(block.Except.Select(part => part.Base));
        }

        return addresses
            .Where(address => !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any))
            .Distinct()
            .Select(NetworkEnd.Outside);
    }
}
