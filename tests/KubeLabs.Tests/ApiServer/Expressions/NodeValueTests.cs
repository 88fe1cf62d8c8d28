using KubeLabs.ApiServer;
using KubeLabs.Cel;
using KubeLabs.Manifests;
using KubeLabs.Tests.Cel;

namespace KubeLabs.Tests.ApiServer.Expressions;

internal sealed class NodeValueTests
{
    private const string Pod = """
        metadata: {name: web, labels: {app: nginx}}
        spec: {priority: 5, ratio: 0.5, hostNetwork: true, nodeName: null, containers: [{name: a, ports: [{containerPort: 80}]}, {name: b}]}
        """;

    [TestCase("object.metadata.name + object.metadata.labels['app']", "'webnginx'")]
    [TestCase("object.spec.priority + 1", "6")]
    [TestCase("object.spec.ratio < 1.0 && object.spec.hostNetwork && object.spec.nodeName == null", "true")]
    [TestCase("object.spec.containers.map(c, c.name)", "['a', 'b']")]
    [TestCase("object.spec.containers.filter(c, has(c.ports))[0].ports[0].containerPort == 80", "true")]
    [TestCase("object.metadata.labels == {'app': 'nginx'}", "true")]
    [TestCase("object.spec.?hostPID.orValue(false)", "false")]
    [TestCase("object.spec.hostPID", "error no such key: hostPID")]
    [TestCase("object.metadata.map(k, k)", "['name', 'labels']")]
    public void Trees_are_values(string expression, string expected) =>
        Assert.That(VectorValues.Show(Evaluate(expression, null).Value), Is.EqualTo(expected));

    [TestCase("object.spec.priority == 5", "spec.priority")]
    [TestCase("has(object.spec.hostPID)", "spec.hostPID")]
    [TestCase("object.spec.containers[0].name == 'a'", "spec.containers[0].name")]
    public void The_fields_that_are_read_are_noted(string expression, string expected)
    {
        var reads = new FieldReads();
        Evaluate(expression, reads);
        Assert.That(reads.Paths.Select(path => path.ToString()), Is.EqualTo([expected]));
    }

    private static CelResult Evaluate(string expression, FieldReads? reads)
    {
        var program = CelEnvironment.Kubernetes.With("object", CelType.Dyn).Compile(expression).Program!;
        return program.Evaluate(new CelActivation(KeyValuePair.Create("object", NodeValue.Of(Parse(Pod), reads))));
    }

    private static Node Parse(string yaml) =>
        ManifestReader.Read(new Source("a.yaml", SourceKind.Submission, yaml)).Documents.Single().Root!;
}
