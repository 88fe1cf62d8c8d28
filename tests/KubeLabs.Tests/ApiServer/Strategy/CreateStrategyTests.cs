namespace KubeLabs.Tests.ApiServer.Strategy;

internal sealed class CreateStrategyTests
{
    [TestCase("{apiVersion: v1, kind: Namespace, metadata: {name: a}}", "spec.finalizers", "[\"kubernetes\"]")]
    [TestCase("{apiVersion: v1, kind: Namespace, metadata: {name: a}}", "metadata.labels", "{\"kubernetes.io/metadata.name\":\"a\"}")]
    [TestCase("{apiVersion: v1, kind: Service, metadata: {uid: x}, status: {loadBalancer: {ingress: [{ip: 1.1.1.1}]}}}", "status", "")]
    [TestCase("{apiVersion: v1, kind: Service, metadata: {uid: x}}", "metadata.uid", "")]
    [TestCase("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: c}]}}", "status", "{\"phase\":\"Pending\",\"qosClass\":\"BestEffort\"}")]
    [TestCase("{apiVersion: batch/v1, kind: Job, metadata: {name: a}}", "spec.template.metadata.labels", "{\"batch.kubernetes.io/job-name\":\"a\",\"job-name\":\"a\",\"controller-uid\":\"00000000-0000-0000-0000-000000000000\",\"batch.kubernetes.io/controller-uid\":\"00000000-0000-0000-0000-000000000000\"}")]
    [TestCase("{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: a}}", "metadata.annotations", "{\"deprecated.daemonset.template.generation\":\"1\"}")]
    [TestCase("{apiVersion: v1, kind: Node, metadata: {name: a}, status: {phase: Running}}", "status.phase", "\"Running\"")]
    [TestCase("{apiVersion: v1, kind: Node, metadata: {name: a}, spec: {configSource: {configMap: {name: a}}}}", "spec.configSource", "")]
    [TestCase("{apiVersion: batch/v1, kind: Job, metadata: {name: a, labels: {}}, spec: {template: {metadata: {labels: {b: c}}}}}", "metadata.labels.job-name", "\"a\"")]
    [TestCase("{apiVersion: batch/v1, kind: Job, metadata: {name: a, labels: {b: c}}, spec: {template: {metadata: {labels: {b: c}}}}}", "metadata.labels", "{\"b\":\"c\"}")]
    [TestCase("{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: {volumeClaimTemplates: [{apiVersion: v2, kind: Claim}]}}", "spec.volumeClaimTemplates[0].apiVersion", "\"v1\"")]
    public void A_new_object_is_prepared_by_its_registry(string yaml, string path, string expected) =>
        Assert.That(Manifest.At(Manifest.Prepared(yaml), path), Is.EqualTo(expected));

    [Test]
    public void Label_keys_of_a_spread_become_requirements() => Assert.That(
        Manifest.At(
            Manifest.Prepared("""
                {apiVersion: v1, kind: Pod, metadata: {name: a, labels: {app: x}}, spec: {topologySpreadConstraints:
                 [{maxSkew: 1, topologyKey: z, whenUnsatisfiable: DoNotSchedule, labelSelector: {}, matchLabelKeys: [app, none]}]}}
                """),
            "spec.topologySpreadConstraints[0].labelSelector"),
        Is.EqualTo("{\"matchExpressions\":[{\"key\":\"app\",\"operator\":\"In\",\"values\":[\"x\"]}]}"));
}
