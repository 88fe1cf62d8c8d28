using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>An EndpointSlice (<c>ValidateEndpointSlice</c>). Its type of addresses never changes.</summary>
internal static class EndpointSliceRules
{
    private const int MostPorts = 20_000;
    private static readonly string[] _addressTypes = ["FQDN", "IPv4", "IPv6"];
    private static readonly FieldPath _ports = FieldPath.Root.Child("ports");

    public static void Validate(KubeObject slice, CauseList causes)
    {
        Common(slice, causes);
        EndpointRules.Validate(slice.Root, causes);
    }

    // Endpoints that an update leaves alone are not looked at again.
    public static void ValidateUpdate(KubeObject slice, KubeObject old, CauseList causes)
    {
        ObjectMetaUpdateRules.Validate(slice, old, causes);
        Common(slice, causes);
        if (!SemanticEquality.Same(slice.Root.Field("endpoints"), old.Root.Field("endpoints"))) EndpointRules.Validate(slice.Root, causes);
        ObjectMetaUpdateRules.Changed(slice.Root, old.Root, "addressType", FieldPath.Root, causes);
    }

    private static void Common(KubeObject slice, CauseList causes)
    {
        ObjectMetaRules.Namespaced(slice, NameRules.Subdomain, causes);
        FieldRules.MissingOrUnsupported(slice.Root, "addressType", _addressTypes, FieldPath.Root, causes);
        var ports = slice.Root.List("ports");
        if (ports.Length > MostPorts)
        {
            causes.TooMany(_ports, ports.Length, MostPorts);
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < ports.Length; i++) Port(ports[i], names, _ports.At(i), causes);
    }

    private static void Port(Node port, HashSet<string> names, FieldPath path, CauseList causes)
    {
        FieldRules.Malformed(port, "name", DnsFormats.Label, path, causes);
        if (!names.Add(port.Text("name"))) causes.Duplicate(path.Child("name"), port.Text("name"));
        if (!port.Has("protocol")) causes.Required(path.Child("protocol"));
        FieldRules.Unsupported(port, "protocol", PortRules.Protocols, path, causes);
        if (port.Field("appProtocol")?.AsString() is { } name) causes.InvalidEach(path.Child("appProtocol"), name, LabelFormats.Key(name));
    }
}
