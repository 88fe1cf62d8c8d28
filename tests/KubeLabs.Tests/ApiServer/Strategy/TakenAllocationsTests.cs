using KubeLabs.ApiServer;
using KubeLabs.Manifests;
using KubeLabs.Tests.ApiServer.Admission;

namespace KubeLabs.Tests.ApiServer.Strategy;

internal sealed class TakenAllocationsTests
{
    private const string Other =
        "{apiVersion: v1, kind: Service, metadata: {name: other, namespace: other}, spec: {type: NodePort, clusterIP: 10.96.0.7, clusterIPs: [10.96.0.7],"
        + " healthCheckNodePort: 30555, ports: [{port: 80, nodePort: 30080}]}}";

    private const string Plain =
        "{apiVersion: v1, kind: Service, metadata: {name: plain, namespace: other}, spec: {type: NodePort, clusterIP: 10.96.0.8, clusterIPs: [10.96.0.8],"
        + " ports: [{port: 80, nodePort: 30090}]}}";

    [TestCase("{clusterIP: 10.96.0.7, ports: [{port: 80}]}",
        "spec.clusterIPs: Invalid value: [\"10.96.0.7\"]: failed to allocate IP 10.96.0.7: provided IP is already allocated")]
    [TestCase("{type: NodePort, ports: [{port: 80}, {name: b, port: 81, nodePort: 30080}]}",
        "spec.ports[1].nodePort: Invalid value: 30080: provided port is already allocated")]
    [TestCase("{type: NodePort, ports: [{port: 80, nodePort: 30555}]}",
        "spec.ports[0].nodePort: Invalid value: 30555: provided port is already allocated")]
    [TestCase("{type: NodePort, clusterIP: 10.96.0.7, ports: [{port: 80, nodePort: 30080}]}",
        "spec.clusterIPs: Invalid value: [\"10.96.0.7\"]: failed to allocate IP 10.96.0.7: provided IP is already allocated")]
    public void What_another_Service_has_is_refused(string spec, string cause) => Assert.That(Causes("mine", spec), Is.EqualTo([cause]));

    [TestCase("{clusterIP: None, ports: [{port: 80}]}")]
    [TestCase("{clusterIP: 10.96.0.9, ports: [{port: 80}]}")]
    [TestCase("{type: NodePort, ports: [{port: 80, nodePort: 30081}]}")]
    [TestCase("{type: NodePort, ports: [{port: 80}]}")]
    [TestCase("{type: ExternalName, externalName: a.example.com}")]
    public void What_is_free_is_given(string spec) => Assert.That(Causes("mine", spec), Is.Empty);

    [Test]
    public void A_Service_keeps_what_it_has_itself() =>
        Assert.That(Causes("plain", "{type: NodePort, clusterIP: 10.96.0.8, ports: [{port: 80, nodePort: 30090}]}", "other"), Is.Empty);

    private static IEnumerable<string> Causes(string name, string spec, string ns = "default")
    {
        var yaml = $"{{apiVersion: v1, kind: Service, metadata: {{name: {name}, namespace: {ns}}}, spec: {spec}}}";
        var cluster = new TestCluster("{apiVersion: v1, kind: Namespace, metadata: {name: other}}", Other, Plain);
        var document = ManifestReader.Read(new("test.yaml", SourceKind.Submission, yaml)).Documents[0];
        var answer = KubeApiServer.Default.Answer(document, cluster, "default", RequestVerb.Apply);
        return answer.Problems.Select(problem => $"{problem.Field}: {problem.Message}");
    }
}
