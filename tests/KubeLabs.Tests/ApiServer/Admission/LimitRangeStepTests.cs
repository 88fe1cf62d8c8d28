using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Admission;

internal sealed class LimitRangeStepTests
{
    private const string Range = "{apiVersion: v1, kind: LimitRange, metadata: {name: r}, spec: {limits: [{type: Container, default: {cpu: 500m}, "
        + "defaultRequest: {cpu: 100m}, min: {cpu: 50m, memory: 1Mi}, max: {cpu: 1, memory: 1Gi}, maxLimitRequestRatio: {cpu: 5}}]}}";

    private const string OfPods = "{apiVersion: v1, kind: LimitRange, metadata: {name: r}, spec: {limits: [{type: Pod, max: {cpu: 1}}]}}";

    private const string OfClaims = "{apiVersion: v1, kind: LimitRange, metadata: {name: r}, spec: {limits: [{type: PersistentVolumeClaim, "
        + "min: {storage: 1Gi}, max: {storage: 2Gi}}]}}";

    [TestCase("spec.containers[0].resources.limits.cpu", "\"500m\"")]
    [TestCase("spec.containers[0].resources.requests.cpu", "\"100m\"")]
    [TestCase("metadata.annotations[kubernetes.io/limit-ranger]", "\"LimitRanger plugin set: cpu request for container c; cpu limit for container c\"")]
    public void A_container_gets_the_defaults(string path, string expected)
    {
        var pod = Pod("{requests: {memory: 2Mi}, limits: {memory: 2Mi}}");
        Assert.That(Manifest.At(new TestCluster(Range).Admit(pod).Object, path), Is.EqualTo(expected));
    }

    [TestCase("{requests: {cpu: 200m, memory: 2Mi}, limits: {cpu: 400m, memory: 2Mi}}", "")]
    [TestCase("{requests: {cpu: 10m, memory: 2Mi}, limits: {cpu: 50m, memory: 2Mi}}", "minimum cpu usage per Container is 50m, but request is 10m")]
    [TestCase("{requests: {cpu: 1, memory: 2Mi}, limits: {cpu: 2, memory: 2Mi}}", "maximum cpu usage per Container is 1, but limit is 2")]
    [TestCase("{requests: {cpu: 50m, memory: 512Ki}, limits: {cpu: 100m, memory: 2Gi}}", "[minimum memory usage per Container is 1Mi, but request is 512Ki, maximum memory usage per Container is 1Gi, but limit is 2Gi]")]
    [TestCase("{requests: {cpu: 100m, memory: 2Mi}, limits: {cpu: 800m, memory: 2Mi}}", "cpu max limit to request ratio per Container is 5, but provided ratio is 8.000000")]
    public void A_container_stays_within_the_bounds(string resources, string expected) =>
        Assert.That(Forbidden(Range, Pod(resources)), Is.EqualTo(expected));

    [Test]
    public void The_containers_of_a_Pod_count_together() => Assert.That(
        Forbidden(OfPods, "{apiVersion: v1, kind: Pod, metadata: {name: p}, spec: {containers: [{name: c, image: x, resources: {limits: {cpu: 600m}}}, {name: d, image: x, resources: {limits: {cpu: 600m}}}]}}"),
        Is.EqualTo("maximum cpu usage per Pod is 1, but limit is 1200m"));

    [TestCase("500Mi", "minimum storage usage per PersistentVolumeClaim is 1Gi, but request is 500Mi")]
    [TestCase("1Gi", "")]
    [TestCase("3Gi", "maximum storage usage per PersistentVolumeClaim is 2Gi, but request is 3Gi")]
    public void A_claim_asks_for_what_is_allowed(string storage, string expected) => Assert.That(
        Forbidden(OfClaims, $"{{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {{name: p}}, spec: {{resources: {{requests: {{storage: {storage}}}}}}}}}"),
        Is.EqualTo(expected));

    internal static string Pod(string resources) =>
        $"{{apiVersion: v1, kind: Pod, metadata: {{name: p}}, spec: {{containers: [{{name: c, image: x, resources: {resources}}}]}}}}";

    private static string Forbidden(string given, string yaml) => Reason(new TestCluster(given).Admit(yaml));

    internal static string Reason(AdmissionOutcome outcome) =>
        outcome.Refusal is not { Message: var message } ? "" : message[(message.IndexOf("is forbidden: ", StringComparison.Ordinal) + 14)..];
}
