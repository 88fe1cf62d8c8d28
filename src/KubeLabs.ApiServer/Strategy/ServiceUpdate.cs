using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// A Service that replaces another keeps what was allocated to it, and loses what its new type has no use for.
/// Source: <c>patchAllocatedValues</c>, <c>normalizeClusterIPs</c>, <c>dropTypeDependentFields</c>.
/// </summary>
internal static class ServiceUpdate
{
    public static MappingNode Of(MappingNode spec, Node? old, CauseList causes)
    {
        spec = WithAddress(spec, old);
        spec = WithNodePorts(spec, old);
        if (ServiceTrafficRules.NeedsHealthCheck(old) && ServiceTrafficRules.NeedsHealthCheck(spec))
        {
            spec = Keep(spec, old, "healthCheckNodePort");
        }

        if (spec.Lacks("ipFamilyPolicy") && NeedsAddress(spec)) spec = Keep(spec, old, "ipFamilyPolicy");
        spec = ServiceAllocation.OfUpdate(spec, old, causes);
        return causes.Count > 0 ? spec : WithoutUseless(spec, old);
    }

    private static MappingNode WithAddress(MappingNode spec, Node? old)
    {
        if (!NeedsAddress(spec) || !NeedsAddress(old)) return spec;
        if (spec.LacksText("clusterIP")) spec = Keep(spec, old, "clusterIP");
        return spec.HasAny("clusterIPs") ? spec : Keep(spec, old, "clusterIPs");
    }

    private static MappingNode WithNodePorts(MappingNode spec, Node? old)
    {
        if (!NeedsNodePort(spec) || !NeedsNodePort(old)) return spec;
        var used = new HashSet<long>();
        foreach (var port in spec.List("ports")) used.Add(port.Number("nodePort"));
        return spec.ChangeEach("ports", port =>
        {
            if (port.Number("nodePort") != 0) return port;
            if (OldPort(old, port.Text("name")) is not ({ } before and not 0) || used.Contains(before)) return port;
            return port.Set("nodePort", before);
        });
    }

    private static long? OldPort(Node? old, string name)
    {
        foreach (var port in old.List("ports"))
        {
            if (port.Text("name") == name) return port.Number("nodePort");
        }

        return null;
    }

    private static MappingNode WithoutUseless(MappingNode spec, Node? old)
    {
        if (NeedsAddress(old) && !NeedsAddress(spec))
        {
            if (Same(spec, old, "clusterIP") && Same(spec, old, "clusterIPs")) spec = spec.Without("clusterIP").Without("clusterIPs");
            spec = WithoutUnchanged(WithoutUnchanged(spec, old, "ipFamilies"), old, "ipFamilyPolicy");
        }

        if (NeedsNodePort(old) && !NeedsNodePort(spec) && NoNewNodePorts(spec, old))
        {
            spec = spec.ChangeEach("ports", port => port.Without("nodePort"));
        }

        if (ServiceTrafficRules.NeedsHealthCheck(old) && !ServiceTrafficRules.NeedsHealthCheck(spec))
        {
            spec = WithoutUnchanged(spec, old, "healthCheckNodePort");
        }

        if (old.Text("type") == "LoadBalancer" && spec.Text("type") != "LoadBalancer")
        {
            spec = WithoutUnchanged(WithoutUnchanged(spec, old, "allocateLoadBalancerNodePorts"), old, "loadBalancerClass");
        }

        return old is not null && ServiceDefaults.IsExternal(old) && !ServiceDefaults.IsExternal(spec)
            ? WithoutUnchanged(spec, old, "externalTrafficPolicy")
            : spec;
    }

    private static bool NoNewNodePorts(MappingNode spec, Node? old)
    {
        var before = new HashSet<long> { 0 };
        foreach (var port in old.List("ports")) before.Add(port.Number("nodePort"));
        foreach (var port in spec.List("ports"))
        {
            if (!before.Contains(port.Number("nodePort"))) return false;
        }

        return true;
    }

    private static bool NeedsAddress(Node? spec) => spec.Text("type") != "ExternalName";

    private static bool NeedsNodePort(Node? spec) => spec.Text("type") is "NodePort" or "LoadBalancer";

    private static bool Same(Node? spec, Node? old, string field) => SemanticEquality.Same(spec.Field(field), old.Field(field));

    private static MappingNode WithoutUnchanged(MappingNode spec, Node? old, string field) =>
        Same(spec, old, field) ? spec.Without(field) : spec;

    private static MappingNode Keep(MappingNode spec, Node? old, string field) =>
        spec.LacksText(field) && old.Field(field) is { } value ? spec.With(field, value) : spec;
}
