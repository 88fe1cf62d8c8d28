using KubeLabs.Behavior;
using KubeLabs.Grading;
using KubeLabs.Manifests;
using static KubeLabs.Tests.Grading.Live.LiveWorlds;

namespace KubeLabs.Tests.Grading.Live;

/// <summary>Where the cluster itself knows what becomes of objects, it is asked and not the model.</summary>
internal sealed class ClusterKnowsBetterTests
{
    private const string Service = "{apiVersion: v1, kind: Service, metadata: {name: web, namespace: default, uid: s}, spec: {selector: {app: web}, ports: [{port: 80, protocol: TCP, targetPort: 80}]}}\n---\n";
    private const string Reaches = "endpoints: {service: web, pods: {of: Deployment/web}, only: true}";
    private const string Nodes = """
        {apiVersion: v1, kind: Node, metadata: {name: kind-worker, labels: {kubelabs.dev/node: gpu-1}},
         spec: {taints: [{key: node.kubernetes.io/not-ready, effect: NoSchedule}, {key: node.kubernetes.io/not-ready, effect: NoExecute}]},
         status: {allocatable: {cpu: "4", memory: 8Gi, pods: "10"}}}
        ---
        {apiVersion: v1, kind: Node, metadata: {name: gpu-1}, spec: {taints: [{key: team, effect: NoSchedule}]}, status: {allocatable: {cpu: "4", memory: 8Gi, pods: "10"}}}
        ---

        """;

    private static IEnumerable<TestCaseData> Slices()
    {
        yield return Case("a slice with the Pod", true, "", Slice("web", Endpoint("web-1-a", "ready: true", "p")));
        yield return Case("ready or not", true, "", Slice("web", Endpoint("web-1-a", "ready: false")));
        yield return Case("no slice at all", false, "the cluster has not acted on Service web (yet)", "");
        yield return Case("a slice without endpoints", false, "selected, but without an address: web-1-a -", Slice("web", ""));
        yield return Case("a Pod that is leaving", false, "selected, but without an address: web-1-a -", Slice("web", Endpoint("web-1-a", "ready: false, terminating: true")));
        yield return Case("another Pod of that name", false, "selected, but without an address: web-1-a -", Slice("web", Endpoint("web-1-a", "ready: true", "gone")));
        yield return Case("a Pod of somebody else", false, "also matches Pod web-0-a", Slice("web", $"{Endpoint("web-1-a", "ready: true")}, {Endpoint("web-0-a", "ready: true")}"));
        yield return Case("none is ready", false, "none of the Pods that it reaches is ready", Slice("web", $"{Endpoint("web-1-a", "ready: false")}, {Endpoint("web-0-a", "ready: false")}"));
    }

    [TestCaseSource(nameof(Slices))]
    public void A_Service_reaches_what_its_slices_refer_to(bool passes, string found, string slices)
    {
        var result = LiveLab.Check(Reaches, Deployment + Service + slices);
        Assert.That(result.Status, Is.EqualTo(passes ? CriterionStatus.Passed : CriterionStatus.Failed), Lab.Text(result.Findings, Language.English));
        if (!passes) Assert.That(result.Findings[0].Found!.Value.En, Does.Contain(found));
    }

    [Test]
    public void A_slice_that_somebody_made_by_hand_adds_addresses_of_its_own()
    {
        var foreign = Slice("web", Endpoint("web-0-a", "ready: true"), "me").Replace("web-x", "web-y", StringComparison.Ordinal);
        var result = LiveLab.Check(Reaches, Deployment + Service + Slice("web", Endpoint("web-1-a", "ready: true")) + foreign);
        Assert.That(result.Findings.Select(finding => finding.Object!.Name), Is.EqualTo((string[])["web-y"]));
    }

    [Test]
    public void A_workload_that_no_controller_has_seen_is_not_the_learners_mistake_alone()
    {
        var unseen = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: default, generation: 1}, spec: {replicas: 1}}\n---\n";
        var result = LiveLab.Check(Reaches, unseen + Service);
        Assert.That(result.Findings[0].Found!.Value.En, Is.EqualTo("the cluster has not acted on Deployment web (yet)"));
    }

    [TestCase("", "", CriterionStatus.Passed, TestName = "The model says where a waiting Pod can go, whatever conditions a node is in")]
    [TestCase("nodeName: kind-worker", "", CriterionStatus.Passed, TestName = "The scheduler's own choice counts")]
    [TestCase("nodeName: kind-worker, nodeSelector: {no: such}", "", CriterionStatus.Passed, TestName = "The scheduler's own choice counts more than the model")]
    [TestCase("nodeName: kind-worker", ", managedFields: [{manager: kubectl, fieldsV1: {'f:spec': {'f:nodeName': {}}}}]", CriterionStatus.Failed,
        TestName = "A node that somebody named is no choice of the scheduler")]
    [TestCase("nodeName: gpu-1, nodeSelector: {no: such}", "", CriterionStatus.Failed, TestName = "The node that bears the label is meant, not the one of that name")]
    [TestCase("nodeSelector: {no: such}", "", CriterionStatus.Failed, TestName = "The model says where a waiting Pod cannot go")]
    public void Scheduling(string spec, string metadata, CriterionStatus expected)
    {
        var pod = $"{{apiVersion: v1, kind: Pod, metadata: {{name: p, namespace: default{metadata}}}, spec: {{containers: [{{name: c}}], {spec}}}, status: {{phase: Running}}}}";
        var result = LiveLab.Check("schedules: {of: Pod/p, nodes: [gpu-1]}", Nodes + pod);
        Assert.That(result.Status, Is.EqualTo(expected), Lab.Text(result.Findings, Language.English));
        if (expected == CriterionStatus.Failed) Assert.That(result.Findings[0].At, Is.Null);
    }

    [Test]
    public void A_node_that_the_cluster_lacks_is_an_error_that_says_how_to_get_it()
    {
        var result = LiveLab.Check("schedules: {of: Pod/p, nodes: [gpu-9]}", Nodes + "{apiVersion: v1, kind: Pod, metadata: {name: p, namespace: default}, spec: {containers: [{name: c}]}}");
        Assert.That((result.Status, result.Findings[0].Message.En.Contains("kubelabs cluster kind-config lab", StringComparison.Ordinal)), Is.EqualTo((CriterionStatus.Error, true)));
    }

    [TestCase("volumeName: v", "Bound", "Available", true)]
    [TestCase("volumeName: other", "Bound", "Available", false)]
    [TestCase("", "Pending", "", true, Description = "No volume controller has looked at it: the model tells.")]
    [TestCase("", "Pending", "Available", false, Description = "The volume controller has seen both and bound nothing.")]
    [TestCase("volumeName: v", "Lost", "Available", false)]
    public void A_claim_is_bound_to_what_the_cluster_says(string spec, string phase, string volumePhase, bool passes)
    {
        var claim = $"{{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {{name: c, namespace: default}}, spec: {{accessModes: [ReadWriteOnce], storageClassName: manual, resources: {{requests: {{storage: 1Gi}}}}, {spec}}}, status: {{phase: {phase}}}}}\n---\n";
        var volume = $"{{apiVersion: v1, kind: PersistentVolume, metadata: {{name: v}}, spec: {{capacity: {{storage: 1Gi}}, accessModes: [ReadWriteOnce], storageClassName: manual}}, status: {{phase: '{volumePhase}'}}}}";
        var result = LiveLab.Check("binds: {claim: c, volume: v}", claim + volume);
        Assert.That(result.Status, Is.EqualTo(passes ? CriterionStatus.Passed : CriterionStatus.Failed), Lab.Text(result.Findings, Language.English));
    }

    [Test]
    public void A_volume_that_a_provisioner_made_comes_from_its_class()
    {
        const string Claim = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: c, namespace: default}, spec: {accessModes: [ReadWriteOnce], storageClassName: fast, volumeName: pvc-1}, status: {phase: Bound}}\n---\n";
        const string Volume = "{apiVersion: v1, kind: PersistentVolume, metadata: {name: pvc-1, annotations: {pv.kubernetes.io/provisioned-by: x}}, spec: {storageClassName: fast}}";
        Assert.That(LiveLab.Check("binds: {claim: c, provisionedBy: fast}", Claim + Volume).Status, Is.EqualTo(CriterionStatus.Passed));
    }

    [TestCase("{observedGeneration: 1, desiredHealthy: 0, expectedPods: 1}", true)]
    [TestCase("{observedGeneration: 1, desiredHealthy: 1, expectedPods: 1}", false)]
    [TestCase("{observedGeneration: 0, desiredHealthy: 1, expectedPods: 1}", true, Description = "An old status says nothing: the model tells.")]
    [TestCase("{observedGeneration: 1, conditions: [{type: DisruptionAllowed, status: 'False', reason: SyncFailed, message: no scale}]}", false)]
    public void A_disruption_budget_asks_for_what_its_status_says(string status, bool passes)
    {
        var budget = $"{{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {{name: b, namespace: default, generation: 1}}, spec: {{maxUnavailable: 1, selector: {{matchLabels: {{app: web}}}}}}, status: {status}}}";
        var result = LiveLab.Check("evicts: {of: Deployment/web, lets: 1}", Deployment + budget);
        Assert.That(result.Status, Is.EqualTo(passes ? CriterionStatus.Passed : CriterionStatus.Failed), Lab.Text(result.Findings, Language.English));
    }

    [Test]
    public void An_autoscaler_is_judged_without_a_metrics_server()
    {
        const string Scaler = "{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h, namespace: default}, spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, minReplicas: 1, maxReplicas: 4, metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}}]}}\n---\n";
        var web = Deployment.Replace("image: i, ports", "image: i, resources: {requests: {cpu: 100m}}, ports", StringComparison.Ordinal);
        Assert.That(LiveLab.Check("scales: {autoscaler: h, target: Deployment/web, loads: [{from: 1, cpu: 100, to: 2}]}", Scaler + web).Status,
            Is.EqualTo(CriterionStatus.Passed));
    }

    private static TestCaseData Case(string name, bool passes, string found, string slices) => new TestCaseData(passes, found, slices).SetArgDisplayNames(name);
}
