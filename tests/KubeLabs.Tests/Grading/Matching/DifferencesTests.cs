using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Matching;

internal sealed class DifferencesTests
{
    [TestCase("{spec: {hostname: a}}", "{spec: {hostname: a}}", "")]
    [TestCase("{spec: {hostname: a, nodeName: n}}", "{spec: {nodeName: n, hostname: a}}", "")]
    [TestCase("{spec: {hostname: a}}", "{spec: {hostname: b}}", "spec.hostname")]
    [TestCase("{spec: {hostname: a}}", "{spec: {}}", "spec.hostname")]
    [TestCase("{spec: {}}", "{spec: {hostname: a}}", "spec.hostname")]
    [TestCase("{spec: {hostname: a}}", "{}", "spec")]
    [TestCase("{spec: {hostname: a}}", "{spec: [a]}", "spec")]
    // Items that have names are compared by name.
    [TestCase("{spec: {containers: [{name: a}, {name: b}]}}", "{spec: {containers: [{name: b}, {name: a}]}}", "")]
    [TestCase("{spec: {containers: [{name: a, image: x}]}}", "{spec: {containers: [{name: b}, {name: a, image: y}]}}",
        "spec.containers[1].image spec.containers[0]")]
    [TestCase("{spec: {containers: [{name: a}, {name: b}]}}", "{spec: {containers: [{name: a}]}}", "spec.containers")]
    // Others in their order.
    [TestCase("{spec: {tolerations: [{key: a}, {key: b}]}}", "{spec: {tolerations: [{key: b}, {key: a}]}}",
        "spec.tolerations[0].key spec.tolerations[1].key")]
    [TestCase("{spec: {tolerations: [{key: a}]}}", "{spec: {tolerations: [{key: a}, {key: b}]}}", "spec.tolerations[1]")]
    // Scalars by meaning.
    [TestCase("{spec: {containers: [{name: a, image: nginx}]}}", "{spec: {containers: [{name: a, image: 'nginx:latest'}]}}", "")]
    [TestCase("{spec: {overhead: {cpu: 500m}}}", "{spec: {overhead: {cpu: '0.5'}}}", "")]
    public void Every_field_that_differs_is_found(string before, string after, string paths) =>
        Assert.That(string.Join(' ', Between(before, after).Select(difference => difference.Path)), Is.EqualTo(paths));

    [TestCase("{}", "{status: {phase: Running}}")]
    [TestCase("{metadata: {name: a}}",
        "{metadata: {name: a, uid: u, resourceVersion: '1', generation: 2, creationTimestamp: t, managedFields: []}}")]
    [TestCase("{metadata: {}}", "{metadata: {annotations: {kubectl.kubernetes.io/last-applied-configuration: x}}}")]
    [TestCase("{metadata: {}}",
        "{metadata: {annotations: {kubectl.kubernetes.io/last-applied-configuration: x, deployment.kubernetes.io/revision: '1'}}}")]
    [TestCase("{metadata: {annotations: {a: b}}}", "{metadata: {annotations: {a: b, deployment.kubernetes.io/revision: '2'}}}")]
    [TestCase("{spec: {volumes: []}}", "{spec: {volumes: [{name: kube-api-access-abcde}]}}")]
    [TestCase("{spec: {ports: [{port: 80}]}}",
        "{spec: {clusterIP: 10.96.0.7, clusterIPs: [10.96.0.7], ports: [{port: 80, nodePort: 30080}]}}")]
    [TestCase("{spec: {containers: [{name: a}]}}", "{spec: {containers: [{name: a, volumeMounts: [{name: kube-api-access-abcde}]}]}}")]
    public void What_the_server_writes_is_nobodys_change(string before, string after) =>
        Assert.That(Between(before, after).Where(difference => !ServerFields.IsServerWritten(difference)).Select(difference =>
            difference.Path), Is.Empty);

    [TestCase("{metadata: {annotations: {a: b}}}", "{metadata: {annotations: {a: c}}}")]
    [TestCase("{metadata: {}}", "{metadata: {annotations: {a: b, deployment.kubernetes.io/revision: '1'}}}")]
    [TestCase("{spec: {volumes: []}}", "{spec: {volumes: [{name: data}]}}")]
    [TestCase("{spec: {}}", "{spec: {clusterIP: None}}")]
    [TestCase("{spec: {}}", "{spec: {clusterIPs: [None]}}")]
    [TestCase("{spec: {ports: [{port: 80, nodePort: 30080}]}}", "{spec: {ports: [{port: 80, nodePort: 30081}]}}")]
    [TestCase("{spec: {containers: [{name: a}]}}", "{spec: {containers: [{name: a, volumeMounts: []}]}}")]
    public void What_an_author_writes_is_a_change(string before, string after) =>
        Assert.That(Between(before, after).Where(difference => !ServerFields.IsServerWritten(difference)), Is.Not.Empty);

    [TestCase("spec.ports[0].port", "spec.ports.port", true)]
    [TestCase("spec.ports", "spec.ports[3].port", true)]
    [TestCase("spec", "spec.ports[3].port", true)]
    [TestCase("spec.port", "spec.ports", false)]
    [TestCase("spec.ports[0].name", "spec.ports.port", false)]
    [TestCase("metadata.labels[a/b]", "metadata.labels[a]", false)]
    [TestCase("metadata.labels[a/b]", "metadata.labels", true)]
    public void Paths_overlap_whatever_the_index(string left, string right, bool overlap)
    {
        Assert.That(PathPattern.Overlap(FieldPath.Parse(left), FieldPath.Parse(right)), Is.EqualTo(overlap));
        Assert.That(PathPattern.Overlap(FieldPath.Parse(right), FieldPath.Parse(left)), Is.EqualTo(overlap));
    }

    private static ImmutableArray<Difference> Between(string before, string after) => Differences.Between(
        Node(before), Node(after), FieldContext.Of(SchemaCatalog.BuiltIn.Find(new("", "v1", "Pod"))), FieldPath.Root);

    private static Node Node(string yaml) => ManifestReader.Read(new("test.yaml", SourceKind.Exercise, yaml)).Documents[0].Root!;
}
