using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What an object takes of a ResourceQuota, by the names that quotas use. The source are the evaluators of <c>pkg/quota/v1</c>.
/// </summary>
internal static class QuotaUsage
{
    private const string StorageClassMark = ".storageclass.storage.k8s.io/";

    /// <summary>The amounts that one object takes.</summary>
    public static Dictionary<string, Quantity> Of(KubeObject item, ResourceType type)
    {
        var usage = new Dictionary<string, Quantity>(StringComparer.Ordinal) { [CountName(type)] = Quantity.Of(1) };
        switch ((type.Type.Group, type.Type.Kind))
        {
            case ("", "Pod"): OfPod(item, usage); break;
            case ("", "Service"): OfService(item, usage); break;
            case ("", "PersistentVolumeClaim"): OfClaim(item, usage); break;
            case ("", "ConfigMap" or "ResourceQuota" or "ReplicationController" or "Secret"): usage[type.Plural] = Quantity.Of(1); break;
            default: break;
        }

        return usage;
    }

    /// <summary>What a container, or a Pod, takes by its requests and limits.</summary>
    public static void Compute(
        IReadOnlyDictionary<string, Quantity> requests, IReadOnlyDictionary<string, Quantity> limits, Dictionary<string, Quantity> usage)
    {
        usage["pods"] = Quantity.Of(1);
        foreach (var (name, amount) in requests)
        {
            if (name is "cpu" or "memory" or "ephemeral-storage" || ResourceNames.IsHugePages(name)) usage[name] = amount;
            else if (!ResourceNames.IsExtended(name)) continue;
            usage["requests." + name] = amount;
        }

        foreach (var (name, amount) in limits)
        {
            if (name is "cpu" or "memory" or "ephemeral-storage") usage["limits." + name] = amount;
        }
    }

    /// <summary>Whether a name of a quota counts objects of a kind.</summary>
    public static bool IsTracked(string name, ResourceType type) => name == CountName(type) || (type.Type.Group, type.Type.Kind) switch
    {
        ("", "Pod") => IsOfPods(name),
        ("", "Service") => name is "services" or "services.nodeports" or "services.loadbalancers",
        ("", "PersistentVolumeClaim") => IsOfClaims(name),
        ("", "ConfigMap" or "ResourceQuota" or "ReplicationController" or "Secret") => name == type.Plural,
        _ => false,
    };

    private static string CountName(ResourceType type) =>
        type.Type.Group.Length == 0 ? $"count/{type.Plural}" : $"count/{type.Plural}.{type.Type.Group}";

    private static bool IsOfPods(string name)
    {
        if (name == "pods") return true;
        var bare = name.StartsWith("requests.", StringComparison.Ordinal) ? name[9..] : name;
        if (name.StartsWith("limits.", StringComparison.Ordinal)) bare = name[7..];
        if (bare is "cpu" or "memory" or "ephemeral-storage") return true;
        return (ResourceNames.IsHugePages(bare) && !name.StartsWith("limits.", StringComparison.Ordinal))
            || (name.StartsWith("requests.", StringComparison.Ordinal) && !ResourceNames.IsNative(name));
    }

    private static bool IsOfClaims(string name) =>
        name is "persistentvolumeclaims" or "requests.storage"
        || name.EndsWith(StorageClassMark + "persistentvolumeclaims", StringComparison.Ordinal)
        || name.EndsWith(StorageClassMark + "requests.storage", StringComparison.Ordinal);

    // A Pod that has ended takes nothing but its place in the store.
    private static void OfPod(KubeObject pod, Dictionary<string, Quantity> usage)
    {
        if (pod.Root["status"].Text("phase") is "Failed" or "Succeeded" || pod.Spec is not { } spec) return;
        Compute(PodResources.Requests(spec), PodResources.Limits(spec), usage);
    }

    private static void OfService(KubeObject service, Dictionary<string, Quantity> usage)
    {
        var type = service.Spec.Text("type");
        usage["services"] = Quantity.Of(1);
        usage["services.loadbalancers"] = Quantity.Of(type == "LoadBalancer" ? 1 : 0);
        usage["services.nodeports"] = Quantity.Of(type is "NodePort" or "LoadBalancer" ? NodePorts(service.Spec!, type) : 0);
    }

    // A load balancer may do without ports of the nodes, but for those that are written.
    private static int NodePorts(Node spec, string type)
    {
        var ports = spec.List("ports");
        if (type == "NodePort" || spec["allocateLoadBalancerNodePorts"]?.AsBoolean() != false) return ports.Length;
        var count = 0;
        foreach (var port in ports)
        {
            if (port.Number("nodePort") != 0) count++;
        }

        return count;
    }

    private static void OfClaim(KubeObject claim, Dictionary<string, Quantity> usage)
    {
        usage["persistentvolumeclaims"] = Quantity.Of(1);
        var storageClass = claim.Metadata?["annotations"].Text("volume.beta.kubernetes.io/storage-class");
        if (string.IsNullOrEmpty(storageClass)) storageClass = claim.Spec.Text("storageClassName");
        if (storageClass.Length > 0) usage[storageClass + StorageClassMark + "persistentvolumeclaims"] = Quantity.Of(1);
        if (ResourceAmounts.Of(claim.Spec?["resources"]?["requests"]?["storage"]) is not { } storage) return;
        usage["requests.storage"] = storage;
        if (storageClass.Length > 0) usage[storageClass + StorageClassMark + "requests.storage"] = storage;
    }
}
