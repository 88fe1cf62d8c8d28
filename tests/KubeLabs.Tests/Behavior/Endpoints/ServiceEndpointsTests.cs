using KubeLabs.Behavior;
using KubeLabs.Tests.Behavior.Scheduling;

namespace KubeLabs.Tests.Behavior.Endpoints;

/// <summary>What a Service reaches. Source: Kubernetes' endpointslice controller and <c>podutil.FindPort</c>.</summary>
internal sealed class ServiceEndpointsTests
{
    [TestCase("selector: {app: web}", "a b")]
    [TestCase("selector: {app: web, tier: front}", "a")]
    [TestCase("selector: {app: nobody}", "")]
    [TestCase("selector: {}", "")]
    [TestCase("type: ClusterIP", "")]
    [TestCase("type: ExternalName, externalName: example.com, selector: {app: web}", "")]
    [TestCase("clusterIP: None, selector: {app: web}", "a b")]
    public void A_Service_selects_by_every_label_of_its_selector(string spec, string pods) =>
        Assert.That(Selected(spec, Pod("a", "{app: web, tier: front}"), Pod("b", "{app: web}"), Pod("c", "{app: db}")), Is.EqualTo(pods));

    [Test]
    public void Pods_of_other_namespaces_do_not_count()
    {
        var state = TestCluster.State($$"""
            {apiVersion: v1, kind: Namespace, metadata: {name: other} }
            ---
            {{Pod("a", "{app: web}")}}
            ---
            {{Pod("b", "{app: web}, namespace: other")}}
            ---
            {{Service("selector: {app: web}")}}
            """);
        Assert.That(TestCluster.Names(ServiceEndpoints.Of(TestCluster.Service(state), state).Pods), Is.EqualTo("a"));
    }

    [TestCase("{'phase':'Succeeded'}", false)]
    [TestCase("{'phase':'Failed'}", false)]
    [TestCase("{'phase':'Running'}", true)]
    [TestCase("{'phase':'Pending'}", true)]
    [TestCase("{}", true)]
    public void Pods_that_have_ended_take_no_traffic(string status, bool isSelected)
    {
        var state = TestCluster.State(Service("selector: {app: web}")).With(Scenario.Pod(labels: "{'app':'web'}", status: status));
        Assert.That(ServiceEndpoints.Of(TestCluster.Service(state), state).Pods.Length, Is.EqualTo(isSelected ? 1 : 0));
    }

    [Test]
    public void A_Pod_that_is_being_deleted_takes_no_new_traffic()
    {
        var pod = JsonTree.Object("Pod", Scenario.Json(
            "{'metadata':{'name':'p','namespace':'default','labels':{'app':'web'},'deletionTimestamp':'2026-01-01T00:00:00Z'},'spec':{}}"));
        var state = TestCluster.State(Service("selector: {app: web}")).With(pod);
        Assert.That(ServiceEndpoints.Of(TestCluster.Service(state), state).Pods, Is.Empty);
    }

    [TestCase("{port: 80}", 80)]
    [TestCase("{port: 80, targetPort: 8080}", 8080)]
    [TestCase("{port: 80, targetPort: 0}", 80)]
    [TestCase("{port: 80, targetPort: http}", 8080)]
    [TestCase("{port: 80, targetPort: missing}", null)]
    [TestCase("{port: 53, targetPort: dns}", null)]
    [TestCase("{port: 53, targetPort: dns, protocol: UDP}", 5353)]
    [TestCase("{port: 80, targetPort: both, protocol: UDP}", 2)]
    [TestCase("{port: 80, targetPort: both}", 1)]
    [TestCase("{port: 80, targetPort: setup}", null)]
    [TestCase("{port: 80, targetPort: sidecar}", 15001)]
    public void A_port_ends_at_a_number_or_at_a_name_of_its_protocol(string port, int? target)
    {
        var state = TestCluster.State($$"""
            apiVersion: v1
            kind: Pod
            metadata: {name: p, labels: {app: web} }
            spec:
              initContainers:
                - {name: setup, image: i, ports: [{name: setup, containerPort: 7}]}
                - {name: proxy, image: i, restartPolicy: Always, ports: [{name: sidecar, containerPort: 15001}]}
              containers:
                - name: c
                  image: i
                  ports:
                    - {name: http, containerPort: 8080}
                    - {name: dns, containerPort: 5353, protocol: UDP}
                    - {name: both, containerPort: 1}
                - {name: d, image: i, ports: [{name: both, containerPort: 2, protocol: UDP}]}
            ---
            {{Service($"selector: {{app: web}}, ports: [{port}]")}}
            """);
        Assert.That(Target(state), Is.EqualTo(target));
    }

    [Test]
    public void A_headless_Service_translates_no_port()
    {
        var state = TestCluster.State(
            $"{Pod("p", "{app: web}")}\n---\n{Service("clusterIP: None, selector: {app: web}, ports: [{port: 80, targetPort: 8080}]")}");
        Assert.That(Target(state), Is.EqualTo(80));
    }

    [Test]
    public void Addresses_of_foreign_slices_are_found_by_the_Services_label()
    {
        var state = TestCluster.State($$"""
            {{Service("selector: {app: web}")}}
            ---
            {apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: mine, labels: {kubernetes.io/service-name: web} },
             addressType: IPv4, endpoints: [{addresses: [10.9.9.9]}]}
            ---
            {apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: empty, labels: {kubernetes.io/service-name: web} },
             addressType: IPv4, endpoints: []}
            ---
            {apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: others, labels: {kubernetes.io/service-name: db} },
             addressType: IPv4, endpoints: [{addresses: [10.9.9.8]}]}
            """);
        var slices = ForeignEndpoints.Of(TestCluster.Service(state), state).ToList();
        Assert.That(slices.Select(slice => slice.Name), Is.EqualTo(["mine"]));
        Assert.That(ForeignEndpoints.Addresses(slices[0]), Is.EqualTo(["10.9.9.9"]));
    }

    private static int? Target(ClusterState state)
    {
        var service = TestCluster.Service(state);
        return ServiceEndpoints.TargetOf(service, service.Ports[0], state.Pods[0]);
    }

    private static string Selected(string spec, params string[] pods)
    {
        var state = TestCluster.State(string.Join("\n---\n", [.. pods, Service(spec)]));
        return TestCluster.Names(ServiceEndpoints.Of(TestCluster.Service(state), state).Pods);
    }

    private static string Pod(string name, string labels) =>
        $$"""{apiVersion: v1, kind: Pod, metadata: {name: {{name}}, labels: {{labels}} }, spec: {containers: [{name: c, image: i}]} }""";

    private static string Service(string spec) =>
        spec.Contains("ports:", StringComparison.Ordinal) || spec.Contains("ExternalName", StringComparison.Ordinal)
        ? $$"""{apiVersion: v1, kind: Service, metadata: {name: web}, spec: { {{spec}} } }"""
        : $$"""{apiVersion: v1, kind: Service, metadata: {name: web}, spec: { {{spec}}, ports: [{port: 80}]} }""";
}
