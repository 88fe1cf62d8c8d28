using System.Globalization;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Behavior.Agreement;

/// <summary>The EndpointSlices of one Service over Pods in every state. Pod pN has the address 10.1.0.N+1 where it has one.</summary>
internal sealed class EndpointOracle : Oracle
{
    public override string Name => "endpoints";

    public override string Source => "endpointslice controller";

    public override IEnumerable<OracleAnswer> Answers()
    {
        foreach (var scenario in Scenarios())
        {
            var service = new ServiceView(OracleFile.Object(scenario["service"]!));
            var pods = scenario["pods"]!.Items.ToArray().Select(pod => Pod(pod, scenario["states"]!)).ToList();
            var recorded = scenario["slices"]!.Items.ToArray().Select(Slice);
            yield return new(OracleFile.Id(scenario), Text(recorded), Text(EndpointSlices.Of(service, pods).Select(Slice)));
        }
    }

    private static string Text(IEnumerable<string> slices) => string.Join(" | ", slices.Order(StringComparer.Ordinal));

    private static string Slice(Node slice) => Slice(
        slice["ports"]!.Items.ToArray().Select(port => $"{port["name"]!.AsString()}:{OracleFile.Text(port["port"])}/{port["protocol"]!.AsString()}"),
        slice["endpoints"]!.Items.ToArray().Select(endpoint => string.Join(
            ' ',
            endpoint["pod"]!.AsString(),
            OracleFile.Text(endpoint["addresses"]),
            OracleFile.Text(endpoint["ready"]),
            OracleFile.Text(endpoint["serving"]),
            OracleFile.Text(endpoint["terminating"]),
            endpoint["hostname"]?.AsString() ?? "-")));

    private static string Slice(EndpointSlice slice) => Slice(
        slice.Ports.Select(port => string.Create(CultureInfo.InvariantCulture, $"{port.Name}:{port.Port}/{port.Protocol}")),
        slice.Endpoints.Select(endpoint => string.Join(
            ' ',
            endpoint.Pod.Name,
            string.Join(' ', endpoint.Addresses),
            Word(endpoint.IsReady),
            Word(endpoint.IsServing),
            Word(endpoint.IsTerminating),
            endpoint.Hostname ?? "-")));

    private static string Slice(IEnumerable<string> ports, IEnumerable<string> endpoints) =>
        $"[{string.Join(", ", ports.Order(StringComparer.Ordinal))}] {string.Join(", ", endpoints.Order(StringComparer.Ordinal))}";

    private static string Word(bool value) => value ? "true" : "false";

    private static KubeObject Pod(Node pod, Node states)
    {
        var name = pod["metadata"]!["name"]!.AsString()!;
        var state = states[name]!.AsString();
        var phase = state switch { "succeeded" => "Succeeded", "failed" => "Failed", "pending" => "Pending", _ => "Running" };
        var address = int.Parse(name.AsSpan(1), CultureInfo.InvariantCulture) + 1;
        var ip = state == "pending" ? "" : string.Create(CultureInfo.InvariantCulture, $$""","podIPs": [{"ip": "10.1.0.{{address}}"}]""");
        var ready = state is "ready" or "terminating" ? "True" : "False";
        var status = JsonTree.Parse($$"""{"phase": "{{phase}}", "conditions": [{"type": "Ready", "status": "{{ready}}"}]{{ip}}}""");
        var root = ((MappingNode)pod).With("status", status);
        if (state == "terminating")
            root = root.With("metadata", ((MappingNode)root["metadata"]!).With("deletionTimestamp", ScalarNode.Of(default, "2026-01-01T00:00:00Z")));
        return OracleFile.Object(root);
    }
}
