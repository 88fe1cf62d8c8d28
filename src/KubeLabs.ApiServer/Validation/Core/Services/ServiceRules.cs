using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A Service (<c>ValidateServiceCreate</c>), after its addresses and ports are allocated.</summary>
internal static class ServiceRules
{
    private const string TopologyMode = "service.kubernetes.io/topology-mode";
    private const string TopologyHints = "service.kubernetes.io/topology-aware-hints";
    private static readonly FieldPath _spec = ServiceText.Spec;

    public static void Validate(KubeObject service, CauseList causes)
    {
        ObjectMetaRules.Namespaced(service, NameRules.Label, causes);
        Common(service, null, causes);
    }

    public static void ValidateUpdate(KubeObject service, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(service, old, causes);
        ServiceUpdateRules.Validate(service.Spec, old.Spec, causes);
        Common(service, old, causes);
    }

    /// <summary>The class of a load balancer: a qualified name, and only where there is one.</summary>
    public static void LoadBalancerClass(Node? spec, CauseList causes)
    {
        if (spec.Field("loadBalancerClass")?.AsString() is not { } name) return;
        var path = _spec.Child("loadBalancerClass");
        if (spec.Text("type") == "LoadBalancer") causes.InvalidEach(path, name, LabelFormats.Key(name));
        else causes.Forbidden(path, ServiceText.OnlyLoadBalancer);
    }

    private static void Common(KubeObject service, KubeObject? old, CauseList causes)
    {
        var spec = service.Spec;
        Topology(service, causes);
        if (spec.List("ports").Length == 0 && !ServiceIpRules.IsHeadless(spec) && spec.Text("type") != "ExternalName")
        {
            causes.Required(_spec.Child("ports"));
        }

        OfType(spec, causes);
        ServicePortRules.Each(spec, causes);
        ObjectMetaRules.Labels(spec?["selector"], _spec.Child("selector"), causes);
        ServiceTrafficRules.Affinity(spec, causes);
        ServiceIpRules.Validate(spec, old?.Spec, causes);
        ExternalIpRules.Validate(spec, old?.Spec, causes);
        Type(spec, causes);
        ServicePortRules.NodePortsOfClusterIp(spec, causes);
        ServicePortRules.Duplicates(spec, causes);
        ServiceTrafficRules.SourceRanges(service, old, causes);
        LoadBalancerNodePorts(spec, causes);
        LoadBalancerClass(spec, causes);
        ServiceTrafficRules.External(spec, causes);
        ServiceTrafficRules.Internal(spec, causes);
        ServiceTrafficRules.Distribution(spec, causes);
    }

    private static void Topology(KubeObject service, CauseList causes)
    {
        var annotations = service.Metadata?["annotations"];
        if (annotations?[TopologyMode]?.AsString() is not { } mode || annotations[TopologyHints]?.AsString() is not { } hints) return;
        if (mode == hints) return;
        var path = ObjectMetaRules.Path.Child("annotations").Key(TopologyMode);
        causes.Invalid(path, mode, $"must match annotations[{TopologyHints}] when both are specified");
    }

    private static void OfType(Node? spec, CauseList causes)
    {
        var type = spec.Text("type");
        if (type is "LoadBalancer" or "NodePort" && ServiceIpRules.IsHeadless(spec))
        {
            causes.Invalid(_spec.Child("clusterIPs").At(0), "None", $"may not be set to 'None' for {type} services");
        }

        if (type == "ExternalName") ExternalName(spec, causes);
    }

    private static void ExternalName(Node? spec, CauseList causes)
    {
        var hasIp = spec.List("clusterIPs").Length > 0 || spec.Text("clusterIP").Length > 0;
        if (hasIp) causes.Forbidden(_spec.Child("clusterIPs"), ServiceText.NotForExternalName);
        if (spec.List("ipFamilies").Length > 0) causes.Forbidden(_spec.Child("ipFamilies"), ServiceText.NotForExternalName);
        if (spec.Has("ipFamilyPolicy")) causes.Forbidden(_spec.Child("ipFamilyPolicy"), ServiceText.NotForExternalName);
        var name = spec.Text("externalName");
        if (name.EndsWith('.')) name = name[..^1];
        if (name.Length == 0) causes.Required(_spec.Child("externalName"));
        else causes.InvalidEach(_spec.Child("externalName"), name, DnsFormats.Subdomain(name));
    }

    private static void Type(Node? spec, CauseList causes)
    {
        var type = spec.Text("type");
        if (type.Length == 0) causes.Required(_spec.Child("type"));
        else if (type is not ("ClusterIP" or "ExternalName" or "LoadBalancer" or "NodePort"))
        {
            causes.NotSupported(_spec.Child("type"), type, "ClusterIP", "ExternalName", "LoadBalancer", "NodePort");
        }
    }

    private static void LoadBalancerNodePorts(Node? spec, CauseList causes)
    {
        if (spec.Text("type") == "LoadBalancer" || !spec.Has("allocateLoadBalancerNodePorts")) return;
        causes.Forbidden(_spec.Child("allocateLoadBalancerNodePorts"), ServiceText.OnlyLoadBalancer);
    }
}
