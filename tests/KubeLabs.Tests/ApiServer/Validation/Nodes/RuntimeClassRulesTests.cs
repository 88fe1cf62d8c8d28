namespace KubeLabs.Tests.ApiServer.Validation.Nodes;

internal sealed class RuntimeClassRulesTests
{
    private const string Toleration = "{key: a, operator: Exists, effect: NoSchedule}";

    [TestCase("handler: runc", "")]
    [TestCase("overhead: {}", "handler: Required value")]
    [TestCase("handler: a.b", "handler: Invalid value: \"a.b\": must not contain dots")]
    [TestCase("handler: a, overhead: {podFixed: {cpu: -1}}", "overhead.limits[cpu]: Invalid value: \"-1\": must be greater than or equal to 0")]
    [TestCase("handler: a, scheduling: {nodeSelector: {/a: b}}", "scheduling.nodeSelector: Invalid value: \"/a\": prefix part must be non-empty")]
    [TestCase("handler: a, scheduling: {tolerations: [{key: a, operator: exists}]}", "scheduling.tolerations[0].operator: Unsupported value: \"exists\": supported values: \"Equal\", \"Exists\"")]
    [TestCase("handler: a, scheduling: {tolerations: [" + Toleration + ", " + Toleration + "]}", "scheduling.tolerations[1]: Duplicate value: {\"Key\":\"a\",\"Operator\":\"Exists\",\"Value\":\"\",\"Effect\":\"NoSchedule\",\"TolerationSeconds\":null}")]
    public void A_class_has_a_handler(string fields, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Class(fields))), Is.EqualTo(expected));

    [Test]
    public void The_handler_of_a_class_stays() => Assert.That(
        Manifest.Causes(Class("handler: a"), Class("handler: b")), Is.EqualTo(["handler: Invalid value: \"a\": field is immutable"]));

    private static string Class(string fields) => $"{{apiVersion: node.k8s.io/v1, kind: RuntimeClass, metadata: {{name: a}}, {fields}}}";
}
