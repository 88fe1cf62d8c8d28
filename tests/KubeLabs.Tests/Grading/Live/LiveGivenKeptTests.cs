using KubeLabs.Behavior;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Live;

/// <summary>What a cluster writes into given objects is not the learner's change; everything else is.</summary>
internal sealed class LiveGivenKeptTests
{
    private const string Given = """
        {apiVersion: v1, kind: Service, metadata: {name: web}, spec: {type: NodePort, selector: {app: web}, ports: [{port: 80}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: one, labels: {app: web}}, spec: {containers: [{name: c, image: i}]}}
        ---
        {apiVersion: apps/v1, kind: Deployment, metadata: {name: web}, spec: {replicas: 2, selector: {matchLabels: {app: web}}, template: {metadata: {labels: {app: web}}, spec: {containers: [{name: c, image: i}]}}}}
        ---
        {apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data}, spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}
        ---
        {apiVersion: v1, kind: PersistentVolume, metadata: {name: vol}, spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /a}, storageClassName: manual}}
        ---
        {apiVersion: v1, kind: Node, metadata: {name: gpu-1, labels: {pool: gpu}}, spec: {taints: [{key: team, value: a, effect: NoSchedule}]}}
        """;

    private static readonly PreparedExercise _exercise = Lab.Exercise(
        Lab.Definition(Lab.CriterionOf("match: [{apiVersion: v1, kind: Service, metadata: {name: web}}]")), Given);

    [TestCase("Service", "spec: {clusterIP: 10.96.0.7, clusterIPs: [10.96.0.7], ipFamilies: [IPv6], ipFamilyPolicy: SingleStack}", false)]
    [TestCase("Service", "spec: {clusterIP: None}", true)]
    [TestCase("Service", "spec: {type: LoadBalancer}", true)]
    [TestCase("Service", "spec: {externalIPs: [1.2.3.4]}", true)]
    [TestCase("Service", "metadata: {labels: {kubelabs.dev/exercise: lab}, annotations: {set-up: x}}", true)]
    [TestCase("Service", "metadata: {labels: {kubelabs.dev/exercise: lab}, finalizers: [service.kubernetes.io/load-balancer-cleanup]}", false)]
    [TestCase("Service", "metadata: {finalizers: [me.example/keep]}", true)]
    [TestCase("Pod", "spec: {nodeName: kind-worker, priority: 0, preemptionPolicy: PreemptLowerPriority}", false)]
    [TestCase("Pod", "spec: {tolerations: [{key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute, tolerationSeconds: 300}, {key: node.kubernetes.io/unreachable, operator: Exists, effect: NoExecute, tolerationSeconds: 300}, {key: team, operator: Exists}]}", true)]
    [TestCase("Pod", "metadata: {annotations: {cni.projectcalico.org/podIP: 10.1.1.1/32, kubernetes.io/limit-ranger: x}, labels: {app: web, topology.kubernetes.io/zone: a}}", false)]
    [TestCase("Pod", "metadata: {labels: {app: other}}", true)]
    [TestCase("Pod", "metadata: {deletionTimestamp: '2026-03-01T00:00:00Z'}", true)]
    [TestCase("Deployment", "metadata: {annotations: {deployment.kubernetes.io/revision: '3'}}", false)]
    [TestCase("Deployment", "status: {replicas: 2}", false)]
    [TestCase("Deployment", "spec: {replicas: 0}", true)]
    [TestCase("Deployment", "spec: {paused: true}", true)]
    [TestCase("PersistentVolumeClaim", "spec: {volumeName: vol, storageClassName: other-default}", false)]
    [TestCase("PersistentVolumeClaim", "metadata: {annotations: {pv.kubernetes.io/bind-completed: 'yes', volume.kubernetes.io/selected-node: n}, finalizers: [kubernetes.io/pvc-protection]}", false)]
    [TestCase("PersistentVolumeClaim", "spec: {resources: {requests: {storage: 2Gi}}}", true)]
    [TestCase("PersistentVolume", "spec: {claimRef: {kind: PersistentVolumeClaim, name: data, namespace: default}}", false)]
    [TestCase("PersistentVolume", "spec: {persistentVolumeReclaimPolicy: Delete}", true)]
    [TestCase("Node", "metadata: {labels: {kubernetes.io/hostname: x, pool: gpu}}", false)]
    [TestCase("Node", "metadata: {labels: {pool: general}}", true)]
    [TestCase("Node", "spec: {taints: []}", true)]
    [TestCase("Node", "spec: {taints: [{key: team, value: a, effect: NoSchedule}, {key: node.kubernetes.io/not-ready, effect: NoExecute}]}", false)]
    [TestCase("Node", "spec: {taints: [{key: team, value: a, effect: NoSchedule}, {key: mine, effect: NoSchedule}]}", true)]
    [TestCase("Node", "spec: {unschedulable: true}", true)]
    public void A_given_object_is_as_it_was(string kind, string change, bool isChanged)
    {
        var result = Judge(item => item.Kind == kind ? Change(item, change) : item);
        Assert.That(result.Status, Is.EqualTo(isChanged ? CriterionStatus.Failed : CriterionStatus.Passed), Lab.Text(result.Findings, Language.English));
    }

    [Test]
    public void A_given_object_that_is_gone_was_deleted()
    {
        var result = Judge(item => item.Kind == "Service" ? null : item);
        Assert.That(result.Findings.Select(finding => finding.Message.En), Is.EqualTo((string[])["given Service web is gone: it was deleted"]));
    }

    [Test]
    public void Without_any_of_them_the_exercise_was_never_set_up()
    {
        var result = Judge(_ => null);
        Assert.That((result.Status, result.Findings[0].Message.En.Contains("kubelabs cluster setup lab", StringComparison.Ordinal)),
            Is.EqualTo((CriterionStatus.Error, true)));
    }

    [Test]
    public void An_autoscaler_may_scale_where_the_exercise_speaks_of_one()
    {
        const string Check = "scales: {autoscaler: h, target: Deployment/web, loads: [{from: 1, cpu: 50, to: 1}]}";
        const string Scaler = "{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {name: h, namespace: default}, spec: {scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}, maxReplicas: 4}}";
        KubeObject? Scaled(KubeObject item) => item.Kind == "Deployment" ? Change(item, "spec: {replicas: 4}") : item;
        var scales = Lab.Exercise(Lab.Definition(Lab.CriterionOf(Check)), Given);
        Assert.That((Judge(Scaled, scales, Scaler).Status, Judge(Scaled, _exercise, Scaler).Status), Is.EqualTo((CriterionStatus.Passed, CriterionStatus.Failed)));
    }

    private static CriterionResult Judge(Func<KubeObject, KubeObject?> change) => Judge(change, _exercise, "");

    private static CriterionResult Judge(Func<KubeObject, KubeObject?> change, PreparedExercise exercise, string more)
    {
        var given = exercise.GivenKeys.Select(key => change(exercise.Given.Find(key)!)).OfType<KubeObject>();
        var query = LiveQuery.Of(exercise, "default");
        var state = ClusterState.OfLive(given.Concat(LiveLab.Objects(more)), new(query, [], new Dictionary<Observation, ObservationAnswer>()));
        return LiveLab.Grade(exercise, state).Criteria[^1];
    }

    private static KubeObject Change(KubeObject item, string change)
    {
        var parts = (MappingNode)ManifestReader.Read(new("change", SourceKind.Cluster, $"{{{change}}}")).Documents[0].Root!;
        return item.With(Merge(item.Root, parts));
    }

    private static MappingNode Merge(MappingNode root, MappingNode change)
    {
        foreach (var entry in change.Values)
            root = root.With(entry.Key, entry.Value is MappingNode map && root[entry.Key] is MappingNode own ? Merge(own, map) : entry.Value);
        return root;
    }
}
