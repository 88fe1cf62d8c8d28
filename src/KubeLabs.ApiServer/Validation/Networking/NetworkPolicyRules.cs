using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A NetworkPolicy (<c>ValidateNetworkPolicy</c>).</summary>
internal static class NetworkPolicyRules
{
    private static readonly string[] _types = ["Ingress", "Egress"];
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    public static void Validate(KubeObject policy, CauseList causes)
    {
        ObjectMetaRules.Namespaced(policy, NameRules.Subdomain, causes);
        Spec(policy.Spec, [], causes);
    }

    // A range that was there before may stay, whatever it looks like.
    public static void ValidateUpdate(KubeObject policy, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(policy, old, causes);
        Spec(policy.Spec, NetworkPeerRules.Ranges(old.Spec), causes);
    }

    private static void Spec(Node? spec, HashSet<string> oldRanges, CauseList causes)
    {
        LabelSelectorRules.Validate(spec?["podSelector"], _spec.Child("podSelector"), causes);
        Rules(spec, "ingress", "from", oldRanges, causes);
        Rules(spec, "egress", "to", oldRanges, causes);
        Types(spec, _spec.Child("policyTypes"), causes);
    }

    private static void Rules(Node? spec, string direction, string peers, HashSet<string> oldRanges, CauseList causes)
    {
        var rules = spec.List(direction);
        for (var i = 0; i < rules.Length; i++)
        {
            var path = _spec.Child(direction).At(i);
            var ports = rules[i].List("ports");
            for (var j = 0; j < ports.Length; j++) NetworkPolicyPortRules.Validate(ports[j], path.Child("ports").At(j), causes);
            var items = rules[i].List(peers);
            for (var j = 0; j < items.Length; j++) NetworkPeerRules.Validate(items[j], oldRanges, path.Child(peers).At(j), causes);
        }
    }

    private static void Types(Node? spec, FieldPath path, CauseList causes)
    {
        var types = spec.List("policyTypes");
        if (types.Length > _types.Length)
        {
            causes.Invalid(path, spec?["policyTypes"], "may not specify more than two policyTypes");
            return;
        }

        for (var i = 0; i < types.Length; i++)
        {
            var type = types[i].AsString() ?? "";
            if (!_types.Contains(type)) causes.NotSupported(path.At(i), type, _types);
        }
    }
}
