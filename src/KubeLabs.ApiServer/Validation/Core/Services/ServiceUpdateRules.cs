using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>What an update of a Service may not change: its first cluster IP and family, its load balancer's class.</summary>
internal static class ServiceUpdateRules
{
    private const string Once = "may not change once set";
    private static readonly FieldPath _spec = ServiceText.Spec;

    public static void Validate(Node? spec, Node? old, CauseList causes)
    {
        var isInside = spec.Text("type") != "ExternalName" && old.Text("type") != "ExternalName";
        if (isInside)
        {
            ClusterIps(spec, old, causes);
            Families(spec, old, causes);
        }

        LoadBalancerClass(spec, old, causes);
        ServiceRules.LoadBalancerClass(spec, causes);
        HealthCheckPort(spec, old, causes);
    }

    private static void ClusterIps(Node? spec, Node? old, CauseList causes)
    {
        if (ServiceIpRules.IsHeadless(spec) && ServiceIpRules.IsHeadless(old)) return;
        var now = spec.List("clusterIPs");
        var before = old.List("clusterIPs");
        var path = _spec.Child("clusterIPs");
        if (now.Length == before.Length)
        {
            for (var i = 0; i < now.Length; i++)
            {
                if (!now[i].ValueEquals(before[i])) causes.Invalid(path.At(i), spec?["clusterIPs"], Once);
            }

            return;
        }

        if (now.Length == 0) causes.Invalid(path.At(0), spec?["clusterIPs"], "primary clusterIP can not be unset");
        // Offline an old Service may lack the address that the server drew for it: one that is written now is that one, as in an export.
        if (before.Length == 0 && ServiceIpRules.IsHeadless(spec)) causes.Invalid(path.At(0), spec?["clusterIPs"], Once);
        if (now.Length > 0 && before.Length > 0 && !now[0].ValueEquals(before[0])) causes.Invalid(path.At(0), spec?["clusterIPs"], Once);
    }

    // That a second family may not go for nothing was said before, when addresses were allocated.
    private static void Families(Node? spec, Node? old, CauseList causes)
    {
        if (ServiceIpRules.IsHeadless(spec) || ServiceIpRules.IsHeadless(old)) return;
        var now = spec.List("ipFamilies");
        var before = old.List("ipFamilies");
        var path = _spec.Child("ipFamilies").At(0);
        if (now.Length == 0 || before.Length == 0) return;
        if (now.Length != before.Length)
        {
            if (!now[0].ValueEquals(before[0])) causes.Invalid(path, spec?["clusterIPs"], Once);
            return;
        }

        for (var i = 0; i < now.Length; i++)
        {
            if (!now[i].ValueEquals(before[i])) causes.Invalid(path, spec?["ipFamilies"], Once);
        }
    }

    private static void LoadBalancerClass(Node? spec, Node? old, CauseList causes)
    {
        if (spec.Text("type") != "LoadBalancer" || old.Text("type") != "LoadBalancer") return;
        var (now, before) = (spec.Field("loadBalancerClass"), old.Field("loadBalancerClass"));
        if (now is null ? before is null : now.ValueEquals(before)) return;
        causes.Invalid(_spec.Child("loadBalancerClass"), now, Once);
    }

    private static void HealthCheckPort(Node? spec, Node? old, CauseList causes)
    {
        if (!ServiceTrafficRules.NeedsHealthCheck(spec) || !ServiceTrafficRules.NeedsHealthCheck(old)) return;
        if (spec.Number("healthCheckNodePort") == old.Number("healthCheckNodePort")) return;
        causes.Forbidden(_spec.Child("healthCheckNodePort"), FormatText.Immutable);
    }
}
