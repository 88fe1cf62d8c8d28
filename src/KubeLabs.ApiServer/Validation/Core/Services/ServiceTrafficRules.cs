using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Where a Service takes traffic from and where it sends it: affinity, policies, sources.</summary>
internal static class ServiceTrafficRules
{
    private const long LongestAffinity = 86_400;
    private static readonly FieldPath _spec = ServiceText.Spec;

    public static void Affinity(Node? spec, CauseList causes)
    {
        var affinity = spec.Text("sessionAffinity");
        var path = _spec.Child("sessionAffinity");
        if (affinity.Length == 0) causes.Required(path);
        else if (affinity is not ("ClientIP" or "None")) causes.NotSupported(path, affinity, "ClientIP", "None");
        if (affinity == "None" && spec.Has("sessionAffinityConfig"))
        {
            causes.Forbidden(_spec.Child("sessionAffinityConfig"), "must not be set when session affinity is None");
        }

        if (affinity == "ClientIP") Timeout(spec, causes);
    }

    public static void SourceRanges(KubeObject service, KubeObject? old, CauseList causes)
    {
        var ranges = service.Spec.List("loadBalancerSourceRanges");
        if (ranges.Length == 0)
        {
            AnnotatedRanges(service, old, causes);
            return;
        }

        var path = _spec.Child("LoadBalancerSourceRanges");
        if (service.Spec.Text("type") != "LoadBalancer") causes.Forbidden(path, ServiceText.OnlyLoadBalancer);
        var before = (old?.Spec).List("loadBalancerSourceRanges");
        for (var i = 0; i < ranges.Length; i++)
        {
            var range = (ranges[i].AsString() ?? "").Trim();
            if (!ServiceText.ContainsTrimmed(before, range)) causes.InvalidEach(path.At(i), range, IpFormats.LegacyRange(range));
        }
    }

    public static void External(Node? spec, CauseList causes)
    {
        var path = _spec.Child("externalTrafficPolicy");
        var policy = spec.Text("externalTrafficPolicy");
        if (spec is null || !ServiceDefaults.IsExternal(spec))
        {
            if (policy.Length > 0) causes.Invalid(path, policy, "may only be set for externally-accessible services");
        }
        else if (policy.Length == 0) causes.Required(path);
        else if (policy is not ("Cluster" or "Local")) causes.NotSupported(path, policy, "Cluster", "Local");
        HealthCheck(spec, causes);
    }

    public static void Internal(Node? spec, CauseList causes)
    {
        var path = _spec.Child("internalTrafficPolicy");
        if (spec.Field("internalTrafficPolicy")?.AsString() is { } policy)
        {
            if (policy is not ("Cluster" or "Local")) causes.NotSupported(path, policy, "Cluster", "Local");
        }
        else if (spec.Text("type") is "NodePort" or "LoadBalancer" or "ClusterIP") causes.Required(path);
    }

    public static void Distribution(Node? spec, CauseList causes)
    {
        if (spec.Field("trafficDistribution")?.AsString() is not { } distribution) return;
        if (distribution is "PreferClose" or "PreferSameZone" or "PreferSameNode") return;
        causes.NotSupported(_spec.Child("trafficDistribution"), distribution, "PreferClose", "PreferSameZone", "PreferSameNode");
    }

    /// <summary>Whether the load balancer asks nodes by a port of its own where they have Pods.</summary>
    public static bool NeedsHealthCheck(Node? spec) =>
        spec.Text("type") == "LoadBalancer" && spec.Text("externalTrafficPolicy") == "Local";

    // The server allocates the port where one is needed and none is written.
    private static void HealthCheck(Node? spec, CauseList causes)
    {
        var port = spec.Number("healthCheckNodePort");
        if (port == 0) return;
        var path = _spec.Child("healthCheckNodePort");
        if (NeedsHealthCheck(spec)) causes.InvalidEach(path, port, NumberFormats.Port(port));
        else causes.Invalid(path, port, "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'");
    }

    private static void Timeout(Node? spec, CauseList causes)
    {
        const string needed = "when session affinity type is ClientIP";
        var path = _spec.Child("sessionAffinityConfig");
        var config = spec.Field("sessionAffinityConfig");
        if (config is null) causes.Required(path, needed);
        else if (!config.Has("clientIP")) causes.Required(path.Child("clientIP"), needed);
        else if (!config["clientIP"].Has("timeoutSeconds")) causes.Required(path.Child("clientIP", "timeoutSeconds"), needed);
        else if (config["clientIP"].Number("timeoutSeconds") is <= 0 or > LongestAffinity)
        {
            causes.Invalid(
                path.Child("clientIP", "timeoutSeconds"),
                config["clientIP"].Number("timeoutSeconds"),
                $"must be greater than 0 and less than {LongestAffinity}");
        }
    }

    private static void AnnotatedRanges(KubeObject service, KubeObject? old, CauseList causes)
    {
        const string key = ServiceText.SourceRangesAnnotation;
        if (service.Metadata?["annotations"]?[key]?.AsString() is not { } text) return;
        var path = ObjectMetaRules.Path.Child("annotations").Key(key);
        if (service.Spec.Text("type") != "LoadBalancer") causes.Forbidden(path, ServiceText.OnlyLoadBalancer);
        if (text.Trim().Length == 0 || old?.Metadata?["annotations"]?[key]?.AsString() == text) return;
        foreach (var range in text.Trim().Split(','))
        {
            causes.InvalidEach(path, range.Trim(), IpFormats.LegacyRange(range.Trim()));
        }
    }
}
