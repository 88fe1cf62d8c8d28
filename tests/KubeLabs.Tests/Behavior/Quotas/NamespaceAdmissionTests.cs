using KubeLabs.ApiServer;
using KubeLabs.Behavior;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Behavior.Quotas;

/// <summary>Each test speaks of a sentence of the pages "Resource Quotas" and "Limit Ranges".</summary>
internal sealed class NamespaceAdmissionTests
{
    private const string Small = "{requests: {cpu: 400m, memory: 64Mi}, limits: {cpu: 500m, memory: 64Mi}}";

    // "Resource Quotas", compute resources: the sum over all Pods that have not ended cannot exceed the value.
    [TestCase("requests.cpu: '1'", "++-")]
    [TestCase("cpu: '1'", "++-")]
    [TestCase("requests.cpu: 1200m", "+++")]
    [TestCase("limits.cpu: '1'", "++-")]
    [TestCase("limits.cpu: 999m", "+--")]
    [TestCase("requests.memory: 128Mi", "++-")]
    [TestCase("memory: 127Mi", "+--")]
    // "Object count quota".
    [TestCase("pods: '2'", "++-")]
    [TestCase("count/pods: '1'", "+--")]
    [TestCase("services: '0'", "+++")]
    public void Pods_fit_until_the_sum_is_reached(string hard, string admitted) =>
        Assert.That(Admit(Quota(hard), [Small, Small, Small]), Is.EqualTo(admitted));

    // The same: several quotas hold all at once.
    [Test]
    public void The_strictest_of_several_quotas_decides() =>
        Assert.That(Admit($"{Quota("cpu: '1'")}\n---\n{Quota("pods: '1'", "other")}", [Small, Small]), Is.EqualTo("+-"));

    // The same: with a quota on a resource every Pod must say how much of it, unless a LimitRange fills it in.
    [TestCase("", "-")]
    [TestCase("defaultRequest: {cpu: 100m}", "+")]
    [TestCase("default: {cpu: 100m}", "+")]
    [TestCase("min: {cpu: 50m}", "+")]
    public void A_container_without_requests_needs_a_default(string limits, string admitted)
    {
        var range = limits.Length == 0 ? "" : $"\n---\n{Range(limits)}";
        Assert.That(Admit(Quota("requests.cpu: '1'") + range, ["{}"]), Is.EqualTo(admitted));
    }

    // "Limit Ranges": a default limit is a default request too, where there is no other.
    [TestCase("default: {cpu: 200m}", "200m 200m")]
    [TestCase("default: {cpu: 200m}, defaultRequest: {cpu: 100m}", "100m 200m")]
    [TestCase("defaultRequest: {cpu: 100m}", "100m -")]
    [TestCase("max: {cpu: 300m}", "300m 300m")]
    public void A_container_gets_the_defaults_of_its_namespace(string limits, string amounts)
    {
        var state = TestCluster.State(Range(limits));
        var pod = Create(state, 1, "{}").Pod!;
        var resources = new PodSpecView(pod.Spec).Containers[0];
        Assert.That($"{Text(resources.Requests)} {Text(resources.Limits)}", Is.EqualTo(amounts));
    }

    // "Limit Ranges": what is outside of the bounds of a container is refused, however much the quota leaves.
    [TestCase("max: {cpu: 300m}", "-")]
    [TestCase("max: {cpu: 500m}", "+")]
    [TestCase("min: {cpu: 401m}", "-")]
    public void Bounds_are_for_each_container(string limits, string admitted) =>
        Assert.That(Admit(Range(limits), [Small]), Is.EqualTo(admitted));

    // "Quota scopes": a quota with a scope counts the Pods in it alone.
    [Test]
    public void A_scope_leaves_other_Pods_out() =>
        Assert.That(Admit(Quota("pods: '1'}, scopes: [Terminating], x: {").Replace(", x: {}", "", StringComparison.Ordinal), [Small, Small]), Is.EqualTo("++"));

    // Pods that are there already have their part.
    [Test]
    public void What_exists_counts()
    {
        const string Web = """
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 2, selector: {matchLabels: {a: b}},
             template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i, resources: {requests: {cpu: 300m}}}]}}}}
            """;
        Assert.That(Admit($"{Web}\n---\n{Quota("requests.cpu: '1'")}", [Small, Small]), Is.EqualTo("+-"));
    }

    private static string Quota(string hard, string name = "q") =>
        $"{{apiVersion: v1, kind: ResourceQuota, metadata: {{name: {name}}}, spec: {{hard: {{{hard}}}}}}}";

    private static string Range(string limits) =>
        $"{{apiVersion: v1, kind: LimitRange, metadata: {{name: l}}, spec: {{limits: [{{type: Container, {limits}}}]}}}}";

    private static string Text(Node? amounts) => amounts?["cpu"]?.AsString() ?? "-";

    private static string Admit(string given, string[] pods)
    {
        var (state, text) = (TestCluster.State(given), "");
        for (var index = 0; index < pods.Length; index++)
        {
            var result = Create(state, index, pods[index]);
            text += result.IsAdmitted ? '+' : '-';
            state = result.After;
        }

        return text;
    }

    private static AdmittedPod Create(ClusterState state, int number, string resources)
    {
        var spec = ManifestReader.Read(new("pod", SourceKind.Submission, $"{{containers: [{{name: c, image: i, resources: {resources}}}]}}")).Documents[0].Root!;
        return new NamespaceAdmission(KubeApiServer.Default, "default").Create(state, $"p-{number}", (MappingNode)spec);
    }
}
