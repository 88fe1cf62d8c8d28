namespace KubeLabs.Tests.ApiServer.Validation.Scheduling;

internal sealed class PriorityClassRulesTests
{
    private const string Reserved = "metadata.name: Forbidden: priority class names with 'system-' prefix are reserved for system use only. error: ";

    [TestCase("high", "value: 1000000000", "")]
    [TestCase("high", "value: 1000000001", "value: Forbidden: maximum allowed value of a user defined priority is 1000000000")]
    [TestCase("high", "value: 1, preemptionPolicy: never", "preemptionPolicy: Unsupported value: \"never\": supported values: \"PreemptLowerPriority\", \"Never\"")]
    [TestCase("system-a", "value: 1", Reserved + "system-a is not a known system priority class")]
    [TestCase("system-node-critical", "value: 1", Reserved + "value of system-node-critical PriorityClass must be 2000001000")]
    [TestCase("system-cluster-critical", "value: 2000000000, globalDefault: true", Reserved + "globalDefault of system-cluster-critical PriorityClass must be false")]
    [TestCase("system-cluster-critical", "value: 2000000000", "")]
    public void A_class_has_a_value_below_those_of_the_system(string name, string fields, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Class(name, fields))), Is.EqualTo(expected));

    [TestCase("value: 2", "value: Forbidden: may not be changed in an update.")]
    [TestCase("value: 1, preemptionPolicy: Never", "preemptionPolicy: Invalid value: \"Never\": field is immutable")]
    [TestCase("value: 1, description: x", "")]
    public void The_value_of_a_class_stays(string fields, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Class("a", fields), Class("a", "value: 1"))), Is.EqualTo(expected));

    private static string Class(string name, string fields) => $"{{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {{name: {name}}}, {fields}}}";
}
