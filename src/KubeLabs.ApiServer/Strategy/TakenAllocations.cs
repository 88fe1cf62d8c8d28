using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// Cluster IPs and node ports that another Service of the cluster has. The first that is taken refuses the Service, addresses before
/// ports. Source: the allocators of <c>pkg/registry/core/service</c>.
/// </summary>
internal static class TakenAllocations
{
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    /// <summary>Adds the cause where a Service asks for what another has.</summary>
    public static void Check(KubeObject service, IExistingObjects existing, CauseList causes)
    {
        if (service.Spec.Text("type") == "ExternalName") return;
        Addresses(service, existing, causes);
        if (causes.Count == 0) NodePorts(service, existing, causes);
    }

    private static void Addresses(KubeObject service, IExistingObjects existing, CauseList causes)
    {
        foreach (var address in service.Spec.List("clusterIPs"))
        {
            if (address.AsString() is not { Length: > 0 } ip || ip == "None" || !IsTaken(service, existing, other => HasAddress(other, ip))) continue;
            var detail = $"failed to allocate IP {ip}: provided IP is already allocated";
            causes.Invalid(_spec.Child("clusterIPs"), service.Spec!["clusterIPs"], detail);
            return;
        }
    }

    private static void NodePorts(KubeObject service, IExistingObjects existing, CauseList causes)
    {
        var ports = service.Spec.List("ports");
        for (var i = 0; i < ports.Length; i++)
        {
            var wanted = ports[i].Number("nodePort");
            if (wanted == 0 || !IsTaken(service, existing, other => HasNodePort(other, wanted))) continue;
            causes.Invalid(_spec.Child("ports").At(i).Child("nodePort"), wanted, "provided port is already allocated");
            return;
        }
    }

    private static bool IsTaken(KubeObject service, IExistingObjects existing, Predicate<KubeObject> has)
    {
        foreach (var other in existing.List("", "Service", null))
        {
            if (other.Key != service.Key && has(other)) return true;
        }

        return false;
    }

    private static bool HasAddress(KubeObject service, string address)
    {
        if (service.Spec.Text("type") == "ExternalName") return false;
        if (service.Spec.Text("clusterIP") == address) return true;
        foreach (var item in service.Spec.List("clusterIPs"))
        {
            if (item.AsString() == address) return true;
        }

        return false;
    }

    private static bool HasNodePort(KubeObject service, long wanted)
    {
        if (service.Spec.Number("healthCheckNodePort") == wanted) return true;
        foreach (var port in service.Spec.List("ports"))
        {
            if (port.Number("nodePort") == wanted) return true;
        }

        return false;
    }
}
