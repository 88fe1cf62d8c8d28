namespace KubeLabs.Tests.Behavior.State;

internal sealed class WorkloadPodsTests
{
    private const string Template = "template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: i}]}}";
    private const string Selector = "selector: {matchLabels: {app: web}}";

    [TestCase("replicas: 3, ", "web-0 web-1 web-2")]
    [TestCase("replicas: 0, ", "")]
    [TestCase("", "web-0")]
    public void A_Deployment_has_as_many_Pods_as_it_asks_for(string replicas, string names) =>
        Assert.That(Pods(Workload("apps/v1", "Deployment", $"{replicas}{Selector}, {Template}")), Is.EqualTo(names));

    [TestCase("apps/v1", "ReplicaSet")]
    [TestCase("apps/v1", "StatefulSet")]
    public void The_other_controllers_of_replicas_do_too(string version, string kind) =>
        Assert.That(Pods(Workload(version, kind, $"replicas: 2, serviceName: web, {Selector}, {Template}".Replace(
            kind == "StatefulSet" ? "\0" : "serviceName: web, ", "", StringComparison.Ordinal))), Is.EqualTo("web-0 web-1"));

    [Test]
    public void A_ReplicationController_does_too() =>
        Assert.That(Pods(Workload("v1", "ReplicationController", $"replicas: 2, selector: {{app: web}}, {Template}")),
            Is.EqualTo("web-0 web-1"));

    [Test]
    public void A_derived_Pod_has_the_templates_labels_and_its_workloads_namespace()
    {
        var state = TestCluster.State(Workload("apps/v1", "Deployment", $"{Selector}, {Template}"));
        var pod = state.Pods.Single();
        Assert.That(pod.Labels!["app"]!.AsString(), Is.EqualTo("web"));
        Assert.That((pod.Namespace, pod.Workload!.ToString()), Is.EqualTo(("default", "Deployment/web")));
        Assert.That(pod.BelongsTo(state.Find("apps", "Deployment", "default", "web")!), Is.True);
        Assert.That(pod.BelongsTo(state.Find("", "Namespace", "", "default")!), Is.False);
    }

    // The documentation of StatefulSet, "Start ordinal", "Pod name label" and "Pod index label".
    [Test]
    public void The_Pods_of_a_StatefulSet_carry_their_name_and_count_from_its_start()
    {
        var pods = TestCluster.State(Workload(
            "apps/v1", "StatefulSet", $"replicas: 2, ordinals: {{start: 5}}, serviceName: web, {Selector}, {Template}")).Pods;
        Assert.That(TestCluster.Names(pods), Is.EqualTo("web-5 web-6"));
        Assert.That(pods[1].Labels!["statefulset.kubernetes.io/pod-name"]!.AsString(), Is.EqualTo("web-6"));
        Assert.That(pods[1].Labels!["apps.kubernetes.io/pod-index"]!.AsString(), Is.EqualTo("6"));
        Assert.That(pods[1].Labels!["app"]!.AsString(), Is.EqualTo("web"));
    }

    // The documentation of Job, "Controlling parallelism": never more Pods than completions are left; none while it is suspended.
    [TestCase("", 1)]
    [TestCase("parallelism: 3, completions: 2, ", 2)]
    [TestCase("parallelism: 2, completions: 5, ", 2)]
    [TestCase("parallelism: 3, ", 3)]
    [TestCase("parallelism: 0, ", 0)]
    [TestCase("parallelism: 3, suspend: true, ", 0)]
    public void A_Job_runs_as_many_Pods_as_it_may_at_once(string spec, int count)
    {
        var job = Workload("batch/v1", "Job", $"{spec}template: {{spec: {{restartPolicy: Never, containers: [{{name: c, image: i}}]}}}}");
        var pods = TestCluster.State(job).Pods;
        Assert.That(pods.Length, Is.EqualTo(count));
        Assert.That(pods.Select(pod => pod.Labels!["batch.kubernetes.io/job-name"]!.AsString()), Is.All.EqualTo("web"));
    }

    [Test]
    public void A_ReplicaSet_that_a_Deployment_made_is_counted_with_it() => Assert.That(
        Pods(Workload("apps/v1", "Deployment", $"replicas: 2, {Selector}, {Template}") + "---\n" + $$"""
            {apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: web-abc, ownerReferences: [
              {apiVersion: apps/v1, kind: Deployment, name: web, uid: u, controller: true}]}, spec: {replicas: 2, {{Selector}}, {{Template}} } }
            """),
        Is.EqualTo("web-0 web-1"));

    [Test]
    public void Bare_Pods_come_first() => Assert.That(
        Pods(Workload("apps/v1", "Deployment", $"{Selector}, {Template}") + "---\n"
            + "{apiVersion: v1, kind: Pod, metadata: {name: z}, spec: {containers: [{name: c, image: i}]}}"),
        Is.EqualTo("z web-0"));

    [Test]
    public void Replicas_without_end_do_not_take_the_memory()
    {
        var many = string.Join("---\n", Enumerable.Range(0, 30).Select(index => Workload(
            "apps/v1", "Deployment", $"replicas: 2000000000, {Selector}, {Template}").Replace("name: web}", $"name: web{index}}}",
                StringComparison.Ordinal)));
        Assert.That(TestCluster.State(many).Pods.Length, Is.LessThanOrEqualTo(100_000));
    }

    private static string Pods(string yaml) => TestCluster.Names(TestCluster.State(yaml).Pods);

    private static string Workload(string version, string kind, string spec) =>
        $"{{apiVersion: {version}, kind: {kind}, metadata: {{name: web}}, spec: {{{spec}}}}}\n";
}
