using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Admission;

internal sealed class AdmissionChainTests
{
    private const string High = "{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: high}, value: 1000, preemptionPolicy: Never}";
    private const string Kata = "{apiVersion: node.k8s.io/v1, kind: RuntimeClass, metadata: {name: kata}, handler: k, overhead: {podFixed: {cpu: 50m}}, scheduling: {nodeSelector: {k: v}}}";
    private const string Builder = "{apiVersion: v1, kind: ServiceAccount, metadata: {name: builder}, automountServiceAccountToken: false, imagePullSecrets: [{name: reg}]}";
    private const string Nginx = "{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: nginx, annotations: {ingressclass.kubernetes.io/is-default-class: 'true'}}}";
    private const string Standard = "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: standard, annotations: {storageclass.kubernetes.io/is-default-class: 'true'}}}";

    private readonly TestCluster _cluster = new(High, Kata, Builder, Nginx, Standard);

    [TestCase("", "spec.serviceAccountName", "\"default\"")]
    [TestCase("", "spec.serviceAccount", "\"default\"")]
    [TestCase("", "spec.priority", "0")]
    [TestCase("", "spec.preemptionPolicy", "\"PreemptLowerPriority\"")]
    [TestCase("", "spec.tolerations[1].key", "\"node.kubernetes.io/unreachable\"")]
    [TestCase("", "spec.volumes[0].name", "\"kube-api-access-xxxxx\"")]
    [TestCase("", "spec.containers[0].volumeMounts[0].mountPath", "\"/var/run/secrets/kubernetes.io/serviceaccount\"")]
    [TestCase("tolerations: [{operator: Exists}]", "spec.tolerations", "[{\"operator\":\"Exists\"}]")]
    [TestCase("automountServiceAccountToken: false", "spec.volumes", "")]
    [TestCase("serviceAccountName: builder", "spec.volumes", "")]
    [TestCase("serviceAccountName: builder", "spec.imagePullSecrets", "[{\"name\":\"reg\"}]")]
    [TestCase("priorityClassName: high", "spec.priority", "1000")]
    [TestCase("priorityClassName: system-node-critical", "spec.priority", "2000001000")]
    [TestCase("runtimeClassName: kata", "spec.overhead", "{\"cpu\":\"50m\"}")]
    [TestCase("runtimeClassName: kata", "spec.nodeSelector", "{\"k\":\"v\"}")]
    public void A_Pod_is_completed(string field, string path, string expected) =>
        Assert.That(Manifest.At(_cluster.Admit(Pod(field)).Object, path), Is.EqualTo(expected));

    [TestCase("serviceAccountName: SA", "pods \"p\" is forbidden: error looking up service account default/SA: serviceaccount \"SA\" not found")]
    [TestCase("priorityClassName: none", "pods \"p\" is forbidden: no PriorityClass with name none was found")]
    [TestCase("priority: 10", "pods \"p\" is forbidden: the integer value of priority (10) must not be provided in pod spec; priority admission controller computed 0 from the given PriorityClass name")]
    [TestCase("runtimeClassName: none", "pods \"p\" is forbidden: pod rejected: RuntimeClass \"none\" not found")]
    [TestCase("overhead: {cpu: 1}", "pods \"p\" is forbidden: pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead")]
    [TestCase("runtimeClassName: kata, nodeSelector: {k: w}", "pods \"p\" is forbidden: conflict: runtimeClass.scheduling.nodeSelector[k] = v; pod.spec.nodeSelector[k] = w")]
    public void A_Pod_that_names_what_is_not_there_is_forbidden(string field, string expected) =>
        Assert.That(_cluster.Admit(Pod(field)).Refusal, Is.EqualTo(new Refusal(403, "Forbidden", expected)));

    [Test]
    public void Nothing_enters_a_namespace_that_does_not_exist() => Assert.That(
        _cluster.Admit("{apiVersion: v1, kind: ConfigMap, metadata: {name: a, namespace: nowhere}}").Refusal,
        Is.EqualTo(new Refusal(404, "NotFound", "namespaces \"nowhere\" not found")));

    [TestCase("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a}}", "spec.ingressClassName", "\"nginx\"")]
    [TestCase("{apiVersion: networking.k8s.io/v1, kind: Ingress, metadata: {name: a, annotations: {kubernetes.io/ingress.class: x}}}", "spec.ingressClassName", "")]
    [TestCase("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: a}}", "spec.storageClassName", "\"standard\"")]
    [TestCase("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: a}, spec: {storageClassName: ''}}", "spec.storageClassName", "\"\"")]
    [TestCase("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: a}}", "metadata.finalizers", "[\"kubernetes.io/pvc-protection\"]")]
    [TestCase("{apiVersion: v1, kind: Node, metadata: {name: a}}", "spec.taints[0].key", "\"node.kubernetes.io/not-ready\"")]
    public void Other_kinds_are_completed_too(string yaml, string path, string expected) =>
        Assert.That(Manifest.At(_cluster.Admit(yaml).Object, path), Is.EqualTo(expected));

    [Test]
    public void A_step_can_be_left_out()
    {
        var item = Manifest.Defaulted(Pod("serviceAccountName: SA"));
        var steps = AdmissionChain.Mutating.Where(step => step.Name != "ServiceAccount");
        Assert.That(AdmissionChain.Run(steps, new(item, Manifest.TypeOf(item.Root), _cluster)).Refusal, Is.Null);
    }

    private static string Pod(string field) =>
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: p}}, spec: {{containers: [{{name: c, image: x}}], {field}}}}}";
}
