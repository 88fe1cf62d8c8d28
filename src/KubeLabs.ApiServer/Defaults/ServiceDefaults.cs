using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Defaults of a Service that depend on other fields. Source: <c>SetDefaults_Service</c>.</summary>
internal static class ServiceDefaults
{
    private const long AffinitySeconds = 10_800;

    public static MappingNode OfSpec(MappingNode spec)
    {
        var type = spec.Text("type");
        spec = WithAffinity(spec).ChangeEach("ports", WithPort);
        if (spec.LacksText("externalTrafficPolicy") && IsExternal(spec)) spec = spec.Set("externalTrafficPolicy", "Cluster");
        if (spec.Lacks("internalTrafficPolicy") && type is "NodePort" or "LoadBalancer" or "ClusterIP")
        {
            spec = spec.Set("internalTrafficPolicy", "Cluster");
        }

        return type == "LoadBalancer" && spec.Lacks("allocateLoadBalancerNodePorts")
            ? spec.Set("allocateLoadBalancerNodePorts", true)
            : spec;
    }

    /// <summary>An address of a load balancer is virtual unless it says otherwise.</summary>
    public static MappingNode OfService(MappingNode root) =>
        root["spec"].Text("type") != "LoadBalancer"
            ? root
            : root.Change("status", status => status.Change("loadBalancer", balancer => balancer.ChangeEach("ingress", ingress =>
                !ingress.LacksText("ip") && ingress.Lacks("ipMode") ? ingress.Set("ipMode", "VIP") : ingress)));

    /// <summary>Whether traffic from outside the cluster can reach it.</summary>
    public static bool IsExternal(Node spec) =>
        spec.Text("type") is "LoadBalancer" or "NodePort" || (spec.Text("type") == "ClusterIP" && spec.HasAny("externalIPs"));

    private static MappingNode WithAffinity(MappingNode spec)
    {
        if (spec.Text("sessionAffinity") == "None") return spec.Without("sessionAffinityConfig");
        if (spec.Text("sessionAffinity") != "ClientIP") return spec;
        if (spec["sessionAffinityConfig"]?["clientIP"]?["timeoutSeconds"] is { IsNull: false }) return spec;
        var seconds = NodeEdit.Mapping(spec.Position, ("timeoutSeconds", ScalarNode.Of(spec.Position, AffinitySeconds)));
        return spec.With("sessionAffinityConfig", NodeEdit.Mapping(spec.Position, ("clientIP", seconds)));
    }

    private static MappingNode WithPort(MappingNode port)
    {
        if (port.LacksText("protocol")) port = port.Set("protocol", "TCP");
        var isUnset = port.LacksText("targetPort") || port["targetPort"]?.AsInteger() == 0;
        return isUnset ? port.Set("targetPort", port["port"]?.AsInteger() ?? 0) : port;
    }
}
