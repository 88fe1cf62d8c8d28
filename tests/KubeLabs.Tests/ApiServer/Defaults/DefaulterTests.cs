using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Defaults;

internal sealed class DefaulterTests
{
    private const string Pod = "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: c, image: nginx}]}}";

    [TestCase("spec.restartPolicy", "\"Always\"")]
    [TestCase("spec.dnsPolicy", "\"ClusterFirst\"")]
    [TestCase("spec.schedulerName", "\"default-scheduler\"")]
    [TestCase("spec.terminationGracePeriodSeconds", "30")]
    [TestCase("spec.securityContext", "{}")]
    [TestCase("spec.enableServiceLinks", "true")]
    [TestCase("spec.containers[0].imagePullPolicy", "\"Always\"")]
    [TestCase("spec.containers[0].terminationMessagePath", "\"/dev/termination-log\"")]
    public void A_Pod_gets_what_it_leaves_out(string path, string expected) =>
        Assert.That(Manifest.At(Manifest.Defaulted(Pod), path), Is.EqualTo(expected));

    [TestCase("{name: v}", "emptyDir", "{}")]
    [TestCase("{name: v, secret: {secretName: s}}", "secret.defaultMode", "420")]
    [TestCase("{name: v, hostPath: {path: /x}}", "hostPath.type", "\"\"")]
    [TestCase("{name: v, projected: {sources: [{serviceAccountToken: {path: t}}]}}", "projected.sources[0].serviceAccountToken.expirationSeconds", "3600")]
    [TestCase("{name: v, image: {reference: 'x:1'}}", "image.pullPolicy", "\"IfNotPresent\"")]
    public void A_volume_gets_the_defaults_of_its_source(string volume, string path, string expected) => Assert.That(
        Manifest.At(Manifest.Defaulted($"{{apiVersion: v1, kind: Pod, spec: {{volumes: [{volume}]}}}}"), $"spec.volumes[0].{path}"),
        Is.EqualTo(expected));

    [TestCase("livenessProbe: {httpGet: {port: 80}}", "livenessProbe.httpGet", "{\"port\":80,\"path\":\"/\",\"scheme\":\"HTTP\"}")]
    [TestCase("livenessProbe: {timeoutSeconds: 0, tcpSocket: {port: 80}}", "livenessProbe.timeoutSeconds", "1")]
    [TestCase("env: [{name: A, valueFrom: {fieldRef: {fieldPath: status.podIP}}}]", "env[0].valueFrom.fieldRef.apiVersion", "\"v1\"")]
    [TestCase("ports: [{containerPort: 80}]", "ports[0].protocol", "\"TCP\"")]
    [TestCase("resources: {limits: {cpu: 1}}", "resources.requests", "{\"cpu\":\"1\"}")]
    [TestCase("resources: {limits: {cpu: 1u}}", "resources.limits", "{\"cpu\":\"1m\"}")]
    public void A_container_gets_what_it_leaves_out(string field, string path, string expected) => Assert.That(
        Manifest.At(Manifest.Defaulted($"{{apiVersion: v1, kind: Pod, spec: {{containers: [{{name: c, {field}}}]}}}}"), $"spec.containers[0].{path}"),
        Is.EqualTo(expected));

    [Test]
    public void Requests_come_from_limits_in_a_Pod_but_not_in_a_template()
    {
        const string template = "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{name: c, resources: {limits: {cpu: 1}}}]}}}}";
        Assert.That(Manifest.At(Manifest.Defaulted(template), "spec.template.spec.containers[0].resources.requests"), Is.Empty);
    }

    [Test]
    public void Host_ports_are_those_of_the_containers_on_the_host_network() => Assert.That(
        Manifest.At(
            Manifest.Defaulted("{apiVersion: v1, kind: Pod, spec: {hostNetwork: true, containers: [{name: c, ports: [{containerPort: 80}]}]}}"),
            "spec.containers[0].ports[0].hostPort"),
        Is.EqualTo("80"));

    [TestCase("apps/v1", "Deployment", "spec.strategy", "{\"type\":\"RollingUpdate\",\"rollingUpdate\":{\"maxUnavailable\":\"25%\",\"maxSurge\":\"25%\"}}")]
    [TestCase("apps/v1", "Deployment", "spec.replicas", "1")]
    [TestCase("apps/v1", "DaemonSet", "spec.updateStrategy.rollingUpdate", "{\"maxUnavailable\":1,\"maxSurge\":0}")]
    [TestCase("apps/v1", "StatefulSet", "spec.updateStrategy", "{\"type\":\"RollingUpdate\",\"rollingUpdate\":{\"partition\":0}}")]
    [TestCase("apps/v1", "StatefulSet", "spec.persistentVolumeClaimRetentionPolicy", "{\"whenDeleted\":\"Retain\",\"whenScaled\":\"Retain\"}")]
    [TestCase("batch/v1", "Job", "spec.completions", "1")]
    [TestCase("batch/v1", "Job", "spec.backoffLimit", "6")]
    [TestCase("batch/v1", "CronJob", "spec.concurrencyPolicy", "\"Allow\"")]
    [TestCase("batch/v1", "CronJob", "spec.jobTemplate.spec.completions", "")]
    [TestCase("batch/v1", "CronJob", "spec.jobTemplate.spec.template.spec.restartPolicy", "\"Always\"")]
    [TestCase("v1", "Secret", "type", "\"Opaque\"")]
    [TestCase("v1", "Service", "spec", "{\"sessionAffinity\":\"None\",\"type\":\"ClusterIP\",\"internalTrafficPolicy\":\"Cluster\"}")]
    [TestCase("v1", "PersistentVolumeClaim", "spec.volumeMode", "\"Filesystem\"")]
    [TestCase("networking.k8s.io/v1", "NetworkPolicy", "spec.policyTypes", "[\"Ingress\"]")]
    [TestCase("storage.k8s.io/v1", "StorageClass", "volumeBindingMode", "\"Immediate\"")]
    [TestCase("rbac.authorization.k8s.io/v1", "RoleBinding", "roleRef.apiGroup", "\"rbac.authorization.k8s.io\"")]
    [TestCase("autoscaling/v2", "HorizontalPodAutoscaler", "spec.metrics[0].resource.target.averageUtilization", "80")]
    public void An_empty_object_gets_the_defaults_of_its_kind(string apiVersion, string kind, string path, string expected) =>
        Assert.That(Manifest.At(Manifest.Defaulted($"{{apiVersion: {apiVersion}, kind: {kind}}}"), path), Is.EqualTo(expected));

    [Test]
    public void What_needs_no_default_is_the_same_instance()
    {
        var once = Manifest.Defaulted(Pod).Root;
        Assert.That(Defaulter.Apply(once, Manifest.TypeOf(once).Schema), Is.SameAs(once));
    }

    [Test]
    public void A_default_has_the_place_of_what_it_is_filled_into()
    {
        var container = FieldPath.Parse("spec.containers[0]").Find(Manifest.Defaulted(Pod).Root)!;
        Assert.That(container["imagePullPolicy"]!.Position, Is.EqualTo(container.Position));
    }

    [Test]
    public void Text_of_a_Secret_goes_into_its_data_over_what_is_there()
    {
        var secret = Manifest.Defaulted("{apiVersion: v1, kind: Secret, data: {a: eA==, b: eQ==}, stringData: {a: new}}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Manifest.At(secret, "data"), Is.EqualTo("{\"a\":\"bmV3\",\"b\":\"eQ==\"}"));
            Assert.That(Manifest.At(secret, "stringData"), Is.Empty);
        }
    }
}
