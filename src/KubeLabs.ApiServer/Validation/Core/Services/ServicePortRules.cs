using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>The ports of a Service.</summary>
internal static class ServicePortRules
{
    private static readonly FieldPath _ports = ServiceText.Spec.Child("ports");

    public static void Each(Node? spec, CauseList causes)
    {
        var ports = spec.List("ports");
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < ports.Length; i++)
        {
            var path = _ports.At(i);
            Name(ports[i], ports.Length > 1, names, path.Child("name"), causes);
            causes.InvalidEach(path.Child("port"), ports[i].Number("port"), NumberFormats.Port(ports[i].Number("port")));
            Protocol(ports[i], path.Child("protocol"), causes);
            Target(ports[i], path.Child("targetPort"), causes);
            if (ports[i].Field("appProtocol")?.AsString() is { } app)
            {
                causes.InvalidEach(path.Child("appProtocol"), app, LabelFormats.Key(app));
            }
        }
    }

    public static void NodePortsOfClusterIp(Node? spec, CauseList causes)
    {
        var ports = spec.List("ports");
        for (var i = 0; i < ports.Length && spec.Text("type") == "ClusterIP"; i++)
        {
            if (ports[i].Number("nodePort") == 0) continue;
            causes.Forbidden(_ports.At(i).Child("nodePort"), "may not be used when `type` is 'ClusterIP'");
        }
    }

    /// <summary>Of one protocol, neither a node port nor a port is there twice.</summary>
    public static void Duplicates(Node? spec, CauseList causes)
    {
        var ports = spec.List("ports");
        var nodePorts = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < ports.Length; i++)
        {
            var nodePort = ports[i].Number("nodePort");
            if (nodePort == 0 || nodePorts.Add($"{ports[i].Text("protocol")}/{nodePort}")) continue;
            causes.Duplicate(_ports.At(i).Child("nodePort"), ports[i]["nodePort"]);
        }

        var numbers = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < ports.Length; i++)
        {
            if (!numbers.Add($"{ports[i].Text("protocol")}/{ports[i].Number("port")}")) causes.Duplicate(_ports.At(i), Key(ports[i]));
        }
    }

    // The server prints the fields of its own type, with only the two that are compared set.
    private static MappingNode Key(Node port)
    {
        var at = port.Position;
        return NodeEdit.Mapping(
            at,
            ("Name", ScalarNode.Of(at, "")),
            ("Protocol", ScalarNode.Of(at, port.Text("protocol"))),
            ("AppProtocol", ScalarNode.Null(at)),
            ("Port", ScalarNode.Of(at, port.Number("port"))),
            ("TargetPort", ScalarNode.Of(at, 0)),
            ("NodePort", ScalarNode.Of(at, 0)));
    }

    private static void Name(Node port, bool isNeeded, HashSet<string> names, FieldPath path, CauseList causes)
    {
        var name = port.Text("name");
        if (name.Length == 0)
        {
            if (isNeeded) causes.Required(path);
            return;
        }

        causes.InvalidEach(path, name, DnsFormats.Label(name));
        if (!names.Add(name)) causes.Duplicate(path, name);
    }

    private static void Protocol(Node port, FieldPath path, CauseList causes)
    {
        var protocol = port.Text("protocol");
        if (protocol.Length == 0) causes.Required(path);
        else if (protocol is not ("SCTP" or "TCP" or "UDP")) causes.NotSupported(path, protocol, "SCTP", "TCP", "UDP");
    }

    private static void Target(Node port, FieldPath path, CauseList causes)
    {
        if (port["targetPort"]?.AsString() is { } name) causes.InvalidEach(path, name, NameFormats.Port(name));
        else causes.InvalidEach(path, port.Number("targetPort"), NumberFormats.Port(port.Number("targetPort")));
    }
}
