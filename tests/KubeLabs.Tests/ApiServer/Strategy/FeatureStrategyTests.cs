namespace KubeLabs.Tests.ApiServer.Strategy;

internal sealed class FeatureStrategyTests
{
    private const string Pod = "{schedulingGroup: {podGroupName: g}, containers: [{name: c, image: i, lifecycle: {stopSignal: SIGINT}}], volumes: [{name: v, projected: {sources: [{podCertificate: {signerName: s, keyType: RSA2048}, secret: {name: s}}]}}]}";

    [TestCase("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: " + Pod + "}", "spec")]
    [TestCase("{apiVersion: v1, kind: PodTemplate, metadata: {name: a}, template: {spec: " + Pod + "}}", "template.spec")]
    [TestCase("{apiVersion: apps/v1, kind: Deployment, metadata: {name: a}, spec: {template: {spec: " + Pod + "}}}", "spec.template.spec")]
    [TestCase("{apiVersion: batch/v1, kind: CronJob, metadata: {name: a}, spec: {jobTemplate: {spec: {template: {spec: " + Pod + "}}}}}", "spec.jobTemplate.spec.template.spec")]
    public void Fields_of_features_that_are_off_are_dropped(string yaml, string path)
    {
        var item = Manifest.Prepared(yaml);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Manifest.At(item, path + ".schedulingGroup"), Is.Empty);
            Assert.That(Manifest.At(item, path + ".containers[0].lifecycle"), Is.Empty);
            Assert.That(Manifest.At(item, path + ".volumes[0].projected.sources[0]"), Is.EqualTo("{\"secret\":{\"name\":\"s\"}}"));
        }
    }

    [Test]
    public void A_handler_beside_a_stop_signal_stays() => Assert.That(
        Manifest.At(
            Manifest.Prepared("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: c, image: i, lifecycle: {stopSignal: SIGINT, preStop: {sleep: {seconds: 1}}}}]}}"),
            "spec.containers[0].lifecycle"),
        Is.EqualTo("{\"preStop\":{\"sleep\":{\"seconds\":1}}}"));

    [Test]
    public void A_StatefulSet_loses_its_count_of_unavailable_Pods() => Assert.That(
        Manifest.At(
            Manifest.Prepared("{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: {updateStrategy: {rollingUpdate: {maxUnavailable: 2}}}}"),
            "spec.updateStrategy.rollingUpdate"),
        Is.EqualTo("{\"partition\":0}"));

    [TestCase("v1", "{\"autoscaling.alpha.kubernetes.io/behavior\":\"{}\",\"mine\":\"x\"}")]
    [TestCase("v2", "{\"mine\":\"x\"}")]
    public void Annotations_of_an_autoscaler_that_stand_for_fields_are_dropped(string version, string kept) => Assert.That(
        Manifest.At(
            Manifest.Prepared("{apiVersion: autoscaling/" + version + ", kind: HorizontalPodAutoscaler, metadata: {name: a, annotations: {autoscaling.alpha.kubernetes.io/conditions: '[]', autoscaling.alpha.kubernetes.io/behavior: '{}', mine: x}}}"),
            "metadata.annotations"),
        Is.EqualTo(kept));

    [TestCase("5", "\"5\"")]
    [TestCase("0", "\"1\"")]
    public void A_DaemonSet_keeps_a_count_that_it_comes_with(string written, string kept) => Assert.That(
        Manifest.At(
            Manifest.Prepared("{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: a, annotations: {deprecated.daemonset.template.generation: '" + written + "'}}}"),
            "metadata.annotations[deprecated.daemonset.template.generation]"),
        Is.EqualTo(kept));
}
