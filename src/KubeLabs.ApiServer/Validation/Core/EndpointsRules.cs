using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>Endpoints (<c>ValidateEndpoints</c>). Subsets that an update leaves alone are not looked at again.</summary>
internal static class EndpointsRules
{
    private static readonly FieldPath _subsets = FieldPath.Root.Child("subsets");

    public static void Validate(KubeObject item, CauseList causes)
    {
        ObjectMetaRules.Namespaced(item, NameRules.Subdomain, causes);
        Subsets(item.Root, causes);
    }

    public static void ValidateUpdate(KubeObject item, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(item, old, causes);
        ObjectMetaRules.Namespaced(item, NameRules.Subdomain, causes);
        if (!SemanticEquality.Same(item.Root.Field("subsets"), old.Root.Field("subsets"))) Subsets(item.Root, causes);
    }

    private static void Subsets(MappingNode root, CauseList causes)
    {
        var subsets = root.List("subsets");
        for (var i = 0; i < subsets.Length; i++) Subset(subsets[i], _subsets.At(i), causes);
    }

    private static void Subset(Node subset, FieldPath path, CauseList causes)
    {
        if (subset.List("addresses").Length == 0 && subset.List("notReadyAddresses").Length == 0)
        {
            causes.Required(path, "must specify `addresses` or `notReadyAddresses`");
        }

        Addresses(subset, "addresses", path, causes);
        Addresses(subset, "notReadyAddresses", path, causes);
        var ports = subset.List("ports");
        for (var i = 0; i < ports.Length; i++) Port(ports[i], ports.Length > 1, path.Child("ports").At(i), causes);
    }

    private static void Addresses(Node subset, string field, FieldPath path, CauseList causes)
    {
        var addresses = subset.List(field);
        for (var i = 0; i < addresses.Length; i++) Address(addresses[i], path.Child(field).At(i), causes);
    }

    private static void Address(Node address, FieldPath path, CauseList causes)
    {
        var ip = address.Text("ip");
        causes.InvalidEach(path.Child("ip"), ip, IpFormats.LegacyAddress(ip));
        FieldRules.Malformed(address, "hostname", DnsFormats.Label, path, causes);
        if (address.Field("nodeName")?.AsString() is { } node) causes.InvalidEach(path.Child("nodeName"), node, DnsFormats.Subdomain(node));
        ExternalIpRules.Special(ip, path.Child("ip"), causes);
    }

    private static void Port(Node port, bool isNamed, FieldPath path, CauseList causes)
    {
        if (isNamed) FieldRules.Missing(port, "name", path, causes);
        FieldRules.Malformed(port, "name", DnsFormats.Label, path, causes);
        causes.InvalidEach(path.Child("port"), port.Number("port"), NumberFormats.Port(port.Number("port")));
        FieldRules.MissingOrUnsupported(port, "protocol", PortRules.Protocols, path, causes);
        if (port.Field("appProtocol")?.AsString() is { } name) causes.InvalidEach(path.Child("appProtocol"), name, LabelFormats.Key(name));
    }
}
