using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The IP families of a Service on a cluster of one family (<c>initIPFamilyFields</c>).</summary>
internal static class ServiceFamilies
{
    private const string V4 = "IPv4";
    private const string V6 = "IPv6";
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    private static readonly string[] _twofold = ["clusterIPs", "ipFamilies"];

    /// <summary>Whether a Service that prefers two families asks for nothing else than before: then nothing is inferred.</summary>
    public static bool AreKept(Node spec, Node? old) =>
        old is not null
        && spec.Text("ipFamilyPolicy") == "PreferDualStack" && old.Text("ipFamilyPolicy") is "" or "PreferDualStack"
        && spec.Text("type") == old.Text("type")
        && Array.TrueForAll(_twofold, field => SemanticEquality.Same(spec.Field(field), old.Field(field)));

    /// <summary>A Service gives its second address and family back by the policy SingleStack, and by nothing else.</summary>
    public static MappingNode Release(MappingNode spec, Node old, CauseList causes)
    {
        foreach (var field in _twofold)
        {
            var (now, before) = (spec.List(field).Length, old.List(field).Length);
            if (spec.Text("ipFamilyPolicy") == "SingleStack")
            {
                if (now > 1 && SemanticEquality.Same(spec.Field(field), old.Field(field))) spec = WithFirst(spec, field);
            }
            else if (now > 0 && now < before) Reduced(spec, field, causes);
        }

        return spec;
    }

    public static MappingNode Infer(MappingNode spec, CauseList causes)
    {
        var isSingle = spec.Text("ipFamilyPolicy") == "SingleStack";
        if (isSingle) SingleStack(spec, causes);
        spec = FromAddresses(spec, causes);
        if (causes.Count > 0) return spec;
        if (spec.Text("clusterIP") == "None" && !spec.HasAny("selector")) return Free(spec, isSingle);
        Configured(spec, causes);
        return causes.Count > 0 || spec.HasAny("ipFamilies") ? spec : WithFamilies(spec, ServiceNetwork.Family);
    }

    private static MappingNode WithFirst(MappingNode spec, string field) =>
        spec.With(field, NodeEdit.List(spec[field]!.Position, spec.List(field)[0]));

    private static void Reduced(MappingNode spec, string field, CauseList causes) => causes.Invalid(
        _spec.Child("ipFamilyPolicy"),
        spec["ipFamilyPolicy"],
        $"must be 'SingleStack' to release the secondary {(field == "clusterIPs" ? "cluster IP" : "IP family")}");

    private static void SingleStack(MappingNode spec, CauseList causes)
    {
        foreach (var (field, what) in (ReadOnlySpan<(string, string)>)[("clusterIPs", "cluster IPs"), ("ipFamilies", "IP families")])
        {
            if (spec.List(field).Length != 2) continue;
            causes.Invalid(
                _spec.Child("ipFamilyPolicy"),
                "SingleStack",
                $"must be 'RequireDualStack' or 'PreferDualStack' when multiple {what} are specified");
        }
    }

    private static MappingNode FromAddresses(MappingNode spec, CauseList causes)
    {
        var addresses = spec.List("clusterIPs");
        for (var i = 0; i < addresses.Length; i++)
        {
            var text = addresses[i].AsString() ?? "";
            if (text == "None") break;
            if (i < spec.List("ipFamilies").Length) continue;
            var family = IpText.TryParse(text, out var ip) && !ip.ActsAsV4 ? V6 : V4;
            if (family == ServiceNetwork.Family) spec = spec.Append("ipFamilies", ScalarNode.Of(spec.Position, family));
            else causes.Invalid(_spec.Child("clusterIPs").At(i), spec["clusterIPs"], $"{family} is not configured on this cluster");
        }

        return spec;
    }

    // Headless and without a selector: whoever writes the endpoints decides, whatever the cluster has.
    private static MappingNode Free(MappingNode spec, bool isSingle)
    {
        if (!spec.HasAny("ipFamilies")) spec = WithFamilies(spec, ServiceNetwork.Family);
        if (isSingle || spec.List("ipFamilies").Length >= 2) return spec;
        var other = spec.List("ipFamilies")[0].AsString() == V4 ? V6 : V4;
        return spec.Append("ipFamilies", ScalarNode.Of(spec.Position, other));
    }

    private static void Configured(MappingNode spec, CauseList causes)
    {
        if (spec.Text("ipFamilyPolicy") == "RequireDualStack")
        {
            causes.Invalid(_spec.Child("ipFamilyPolicy"), "RequireDualStack", "this cluster is not configured for dual-stack services");
        }

        var families = spec.List("ipFamilies");
        for (var i = 0; i < families.Length; i++)
        {
            if (families[i].AsString() == ServiceNetwork.Family) continue;
            causes.Invalid(_spec.Child("ipFamilies").At(i), families[i], "not configured on this cluster");
        }
    }

    private static MappingNode WithFamilies(MappingNode spec, string family) =>
        spec.With("ipFamilies", NodeEdit.List(spec.Position, ScalarNode.Of(spec.Position, family)));
}
