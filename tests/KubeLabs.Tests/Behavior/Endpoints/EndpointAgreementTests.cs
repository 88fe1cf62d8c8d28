using System.Globalization;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Behavior.Endpoints;

/// <summary>
/// What the endpointslice controller of Kubernetes 1.36 did. A line of the fixture is a Service, the Pods with the state of each, and
/// what the controller listed: which Pods with which ports. Pods without an address yet, and those being deleted, are not compared.
/// </summary>
internal sealed class EndpointAgreementTests
{
    private const double Floor = 1.0;

    [Test]
    public void The_Pods_and_ports_of_the_real_controller_are_met()
    {
        var (all, agreed) = (0, 0);
        foreach (var line in File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Fixtures", "endpoints.jsonl")))
        {
            var scenario = JsonTree.Parse(line);
            var (expected, actual) = (Listed(scenario), Modelled(scenario));
            all++;
            if (expected == actual) agreed++;
            else TestContext.Out.WriteLine($"{scenario["id"]!.AsString()}: {actual}\n  expected: {expected}");
        }

        TestContext.Out.WriteLine($"endpoints: {agreed} of {all} scenarios agree");
        Assert.That((double)agreed / all, Is.GreaterThanOrEqualTo(Floor));
    }

    private static string Modelled(Node scenario)
    {
        var root = new MappingNode(default, [
            new("metadata", JsonTree.Parse("""{"name": "svc", "namespace": "default"}""")), new("spec", scenario["service"]!)]);
        var service = new ServiceView(new(new("", "v1", "Service"), "default", "svc", root));
        var state = ClusterState.Empty;
        foreach (var pod in scenario["pods"]!.Items) state = pod["state"]!.AsString() == "pending" ? state : state.With(Pod(pod));
        // The controller lists target ports; what a client of a headless Service asks for is another question.
        return Text(ServiceEndpoints.Of(service, state).Pods.Select(pod => (pod.Pod.Name, Ports(service, pod))));
    }

    private static IEnumerable<string> Ports(ServiceView service, PodInstance pod) =>
        from port in service.Ports
        let target = port.TargetNumber ?? ContainerPorts.Find(pod.Pod.Spec, port.TargetName!, port.Protocol)
        where target is not null
        where service.IsHeadless || ServiceEndpoints.TargetOf(service, port, pod) == target
        select string.Create(CultureInfo.InvariantCulture, $"{port.Name}:{target}/{port.Protocol}");

    private static string Listed(Node scenario)
    {
        var gone = scenario["pods"]!.Items.ToArray().Where(pod => pod["state"]!.AsString() == "terminating").Select(pod =>
            pod["name"]!.AsString());
        return Text(
            from slice in scenario["reached"]!.Items.ToArray()
            from pod in slice["pods"]!.Items.ToArray()
            where !gone.Contains(pod.AsString())
            select (pod.AsString()!, slice["ports"]!.Items.ToArray().Select(port =>
                $"{port["name"]!.AsString()}:{port["port"]!.AsInteger()}/{port["protocol"]!.AsString()}")));
    }

    private static string Text(IEnumerable<(string Pod, IEnumerable<string> Ports)> reached) => string.Join("; ", reached
        .OrderBy(item => item.Pod, StringComparer.Ordinal)
        .Select(item => $"{item.Pod} {string.Join(',', item.Ports.Order(StringComparer.Ordinal))}"));

    private static KubeObject Pod(Node pod)
    {
        var deleted = pod["state"]!.AsString() == "terminating" ? """, "deletionTimestamp": "2026-01-01T00:00:00Z" """ : "";
        var phase = pod["state"]!.AsString() switch { "succeeded" => "Succeeded", "failed" => "Failed", _ => "Running" };
        var metadata = (MappingNode)JsonTree.Parse($$"""{"name": "{{pod["name"]!.AsString()}}", "namespace": "default"{{deleted}} }""");
        return JsonTree.Object("Pod", new MappingNode(default, [
            new("metadata", metadata.With("labels", pod["labels"]!)),
            new("spec", pod["spec"]!),
            new("status", JsonTree.Parse($$"""{"phase": "{{phase}}"}""")),
        ]));
    }
}
