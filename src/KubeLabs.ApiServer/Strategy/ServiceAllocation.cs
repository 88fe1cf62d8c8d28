using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>
/// What the API server settles before it validates a Service: IP families, the cluster IP, node ports. Its refusals stand
/// alone, for validation comes later. Source: the allocators of <c>pkg/registry/core/service/storage</c>.
/// What it would draw (cluster IPs, node ports) stays unset.
/// </summary>
internal static class ServiceAllocation
{
    private const string None = "None";
    private static readonly FieldPath _spec = FieldPath.Root.Child("spec");

    public static MappingNode OfNew(MappingNode spec, CauseList causes)
    {
        if (spec.Text("clusterIP") is { Length: > 0 } && !spec.HasAny("clusterIPs"))
        {
            spec = spec.With("clusterIPs", NodeEdit.List(spec["clusterIP"]!.Position, spec["clusterIP"]!));
        }

        return Allocated(spec, null, causes);
    }

    public static MappingNode OfUpdate(MappingNode spec, Node? old, CauseList causes)
    {
        var isChanged = !SemanticEquality.Same(spec.Field("clusterIP"), old.Field("clusterIP"));
        var hasSameList = SemanticEquality.Same(spec.Field("clusterIPs"), old.Field("clusterIPs"));
        if (isChanged && hasSameList)
        {
            spec = spec.LacksText("clusterIP")
                ? spec.Without("clusterIPs")
                : spec.With("clusterIPs", NodeEdit.List(spec["clusterIP"]!.Position, spec["clusterIP"]!));
        }

        return Allocated(spec, old, causes);
    }

    private static MappingNode Allocated(MappingNode spec, Node? old, CauseList causes)
    {
        if (spec.Text("type") == "ExternalName") return spec;
        if (!ServiceFamilies.AreKept(spec, old)) spec = WithFamilies(spec, old, causes);
        var isNew = old is null || old.Text("type") == "ExternalName";
        if (causes.Count == 0 && isNew) ClusterIp(spec, causes);
        if (causes.Count == 0) NodePorts(spec, causes);
        return spec;
    }

    private static MappingNode WithFamilies(MappingNode spec, Node? old, CauseList causes)
    {
        spec = WithPolicy(spec);
        ServiceIpRules.Validate(spec, old, causes);
        if (causes.Count > 0) return spec;
        if (old is not null) spec = ServiceFamilies.Release(spec, old, causes);
        return ServiceFamilies.Infer(spec, causes);
    }

    private static MappingNode WithPolicy(MappingNode spec)
    {
        if (!spec.Lacks("ipFamilyPolicy")) return spec;
        var isFree = spec.Text("clusterIP") == None && !spec.HasAny("selector");
        return spec.Set("ipFamilyPolicy", isFree ? "RequireDualStack" : "SingleStack");
    }

    private static void ClusterIp(MappingNode spec, CauseList causes)
    {
        var asked = spec.List("clusterIPs");
        if (asked.Length == 0 || asked[0].AsString() is not { } ip || ip == None || ServiceNetwork.HasAddress(ip)) return;
        causes.Invalid(
            _spec.Child("clusterIPs"),
            spec["clusterIPs"],
            $"failed to allocate IP {ip}: the provided IP ({ip}) is not in the valid range. "
            + $"The range of valid IPs is {ServiceNetwork.Range}");
    }

    private static void NodePorts(MappingNode spec, CauseList causes)
    {
        if (spec.Text("type") is not ("NodePort" or "LoadBalancer")) return;
        var ports = spec.List("ports");
        var given = new Dictionary<long, long>();
        for (var i = 0; i < ports.Length && causes.Count == 0; i++) NodePort(ports, i, given, causes);
    }

    // Two ports of one number share the node port that either asks for.
    private static void NodePort(ReadOnlySpan<Node> ports, int index, Dictionary<long, long> given, CauseList causes)
    {
        var number = ports[index].Number("port");
        var asked = ports[index].Number("nodePort");
        var isFirst = !given.TryGetValue(number, out var before);
        var wanted = isFirst ? Requested(ports, number) : asked;
        if (isFirst) given[number] = wanted;
        if (wanted == 0 || (!isFirst && wanted == before)) return;
        var path = _spec.Child("ports").At(index).Child("nodePort");
        if (!ServiceNetwork.HasNodePort(wanted))
        {
            causes.Invalid(path, wanted, "provided port is not in the valid range. "
                + $"The range of valid ports is {ServiceNetwork.FirstNodePort}-{ServiceNetwork.LastNodePort}");
        }
        else if (Taken(given, number, wanted))
        {
            causes.Invalid(path, wanted, "provided port is already allocated");
        }
    }

    private static bool Taken(Dictionary<long, long> given, long number, long wanted)
    {
        foreach (var (port, nodePort) in given)
        {
            if (port != number && nodePort == wanted) return true;
        }

        return false;
    }

    private static long Requested(ReadOnlySpan<Node> ports, long number)
    {
        foreach (var port in ports)
        {
            if (port.Number("port") == number && port.Number("nodePort") is not 0 and var nodePort) return nodePort;
        }

        return 0;
    }
}
