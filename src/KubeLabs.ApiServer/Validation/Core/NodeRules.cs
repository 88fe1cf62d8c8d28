using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Node (<c>ValidateNode</c>). Taints are reported below <c>metadata</c>, as the server does.</summary>
internal static class NodeRules
{
    private const string Once = "node updates may not change {0} except from \"\" to valid";
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");
    private static readonly FieldPath _status = FieldPath.Root.Child("status");
    private static readonly FieldPath _taints = ObjectMetaRules.Path.Child("taints");

    public static void Validate(KubeObject node, CauseList causes)
    {
        ObjectMetaRules.ClusterScoped(node, NameRules.Subdomain, causes);
        TaintRules.Validate(node.Spec.List("taints"), _taints, causes);
        NodeStatusRules.Resources(node.Root["status"], causes);
        NodeStatusRules.Swap(node.Root["status"], ObjectMetaRules.Path.Child("nodeSwapStatus"), causes);
        NodeStatusRules.Features(node.Root["status"], _status.Child("declaredFeatures"), causes);
        PodCidrs(node.Spec, causes);
    }

    public static void ValidateUpdate(KubeObject node, KubeObject old, CauseList causes)
    {
        Validate(node, causes);
        ObjectMetaUpdateRules.Validate(node, old, causes);
        NodeStatusRules.Resources(node.Root["status"], causes);
        NodeStatusRules.Features(node.Root["status"], _status.Child("declaredFeatures"), causes);
        NodeStatusRules.Addresses(node.Root["status"], _status.Child("addresses"), causes);
        KeptCidrs(node.Spec, old.Spec, causes);
        var provider = old.Spec.Text("providerID");
        if (provider.Length > 0 && node.Spec.Text("providerID") != provider)
        {
            causes.Forbidden(_spec.Child("providerID"), Changed("providerID"));
        }

        TaintRules.Validate(node.Spec.List("taints"), _taints, causes);
        if (node.Spec.Text("externalID") != old.Spec.Text("externalID")) causes.Forbidden(_spec.Child("externalID"), "may not be updated");
    }

    private static void PodCidrs(Node? spec, CauseList causes)
    {
        var cidrs = spec.List("podCIDRs");
        var path = _spec.Child("podCIDRs");
        var (has4, has6) = (false, false);
        for (var i = 0; i < cidrs.Length; i++)
        {
            var text = cidrs[i].AsString() ?? "";
            causes.InvalidEach(path.At(i), text, IpFormats.LegacyRange(text));
            if (!CidrText.TryParse(text, out var cidr)) continue;
            has4 |= cidr.Address.ActsAsV4;
            has6 |= !cidr.Address.ActsAsV4;
        }

        if (cidrs.Length <= 1 || (has4 && has6 && cidrs.Length == 2)) return;
        causes.Invalid(path, spec?["podCIDRs"], "may specify no more than one CIDR for each IP family");
    }

    private static void KeptCidrs(Node? spec, Node? old, CauseList causes)
    {
        var now = spec.List("podCIDRs");
        var before = old.List("podCIDRs");
        if (before.Length == 0) return;
        var path = _spec.Child("podCIDRs");
        if (now.Length != before.Length)
        {
            causes.Forbidden(path, Changed("podCIDR"));
            return;
        }

        for (var i = 0; i < now.Length; i++)
        {
            if (!now[i].ValueEquals(before[i])) causes.Forbidden(path, Changed("podCIDR"));
        }
    }

    private static string Changed(string field) => Once.Replace("{0}", field, StringComparison.Ordinal);
}
