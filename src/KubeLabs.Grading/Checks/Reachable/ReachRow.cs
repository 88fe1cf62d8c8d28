using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A row of the matrix: who may, or may not, connect to whom.</summary>
/// <param name="From">The sources.</param>
/// <param name="To">The targets.</param>
/// <param name="Port">The port, or null for every port.</param>
/// <param name="ExceptPorts">Every port but these, over the row's protocol.</param>
/// <param name="Protocol">The protocol, or null: TCP for one port, each of them for every port.</param>
/// <param name="IsAllowed">Whether it must be allowed; else it must be denied.</param>
internal sealed record ReachRow(EndSet From, EndSet To, int? Port, ImmutableArray<int> ExceptPorts, string? Protocol, bool IsAllowed)
    : INamesNamespaces
{
    private static readonly ParameterType<string> _protocol = ParameterTypes.OneOf("TCP", "UDP", "SCTP");
    private static readonly ParameterType<string> _verdict = ParameterTypes.OneOf("allowed", "denied");
    private static readonly ParameterType<ImmutableArray<int>> _ports = ParameterTypes.ListOf(ParameterTypes.PortNumber);

    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<ReachRow> Type { get; } = new("{from, to, port, protocol, verdict}", Read);

    /// <inheritdoc/>
    public IEnumerable<string> Namespaces => From.Namespaces.Concat(To.Namespaces);

    /// <summary>Whether a port and protocol is one that the row speaks of.</summary>
    public bool Covers(int port, string protocol)
    {
        if (Port is not null) return port == Port && protocol == (Protocol ?? "TCP");
        return ExceptPorts.IsEmpty
            ? Protocol is null || protocol == Protocol
            : !(ExceptPorts.Contains(port) && protocol == (Protocol ?? "TCP"));
    }

    private static (bool Ok, ReachRow Value) Read(Node node, ParameterReader reader)
    {
        reader.KnownKeys(node, "from", "to", "port", "protocol", "verdict");
        var from = Side(node, "from", reader);
        var to = Side(node, "to", reader);
        var verdict = reader.Required(node, "verdict") is { } word && _verdict.Read(word, reader) is (true, var read) ? read : null;
        var (port, except) = Ports(node["port"], reader);
        var protocol = node["protocol"] is { } written && _protocol.Read(written, reader) is (true, var name) ? name : null;
        if (to is { IsService: true } && port is null) reader.Report(node, "a Service needs a port", "서비스에는 포트가 필요합니다");
        return from is null || to is null || verdict is null
            ? (false, null!)
            : (true, new(from, to, port, except, protocol, verdict == "allowed"));
    }

    private static EndSet? Side(Node row, string key, ParameterReader reader) =>
        reader.Required(row, key) is { } node && EndSet.Type.Read(node, reader) is (true, var set) ? set : null;

    private static (int? Port, ImmutableArray<int> Except) Ports(Node? node, ParameterReader reader)
    {
        if (node is not MappingNode) return (reader.Number(node, 1, 65535), []);
        reader.KnownKeys(node, "except");
        return reader.Required(node, "except") is { } list && _ports.Read(list, reader) is (true, var ports) ? (null, ports) : (null, []);
    }
}
