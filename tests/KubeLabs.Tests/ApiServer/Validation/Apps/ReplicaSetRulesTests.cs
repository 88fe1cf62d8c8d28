namespace KubeLabs.Tests.ApiServer.Validation.Apps;

internal sealed class ReplicaSetRulesTests
{
    private const string Pod = "spec: {containers: [{name: c, image: i}]}";
    private const string Template = "template: {metadata: {labels: {a: b}}, " + Pod + "}";
    private const string NotFound = "spec.template.metadata.labels: Invalid value: {\"a\":\"b\"}: `selector` does not match template `labels`";

    [TestCase("selector: {matchLabels: {a: b}}, replicas: -1, minReadySeconds: -2, " + Template, "spec.replicas: Invalid value: -1: must be greater than or equal to 0", "spec.minReadySeconds: Invalid value: -2: must be greater than or equal to 0")]
    [TestCase(Template, "spec.selector: Required value", NotFound)]
    [TestCase("selector: {}, " + Template, "spec.selector: Invalid value: {}: empty selector is invalid for deployment")]
    [TestCase("selector: {matchLabels: {a: c}}, " + Template, NotFound)]
    [TestCase("selector: {matchExpressions: [{key: a, operator: Is}]}, " + Template, "spec.selector.matchExpressions[0].operator: Invalid value: \"Is\": not a valid selector operator", "spec.selector: Invalid value: {\"matchExpressions\":[{\"key\":\"a\",\"operator\":\"Is\"}]}: invalid label selector")]
    [TestCase("selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {restartPolicy: Never, containers: [{name: c, image: i}]}}", "spec.template.spec.restartPolicy: Unsupported value: \"Never\": supported values: \"Always\"")]
    [TestCase("selector: {matchLabels: {a: b}}, " + Template)]
    public void A_ReplicaSet_has_its_rules(string spec, params string[] causes) =>
        Assert.That(Manifest.Causes(ReplicaSet(spec)), Is.EqualTo(causes));

    [Test]
    public void Its_selector_is_immutable() => Assert.That(
        Manifest.Causes(
            ReplicaSet("selector: {matchExpressions: [{key: a, operator: Exists}]}, " + Template),
            ReplicaSet("selector: {matchLabels: {a: b}}, " + Template)),
        Is.EqualTo(["spec.selector: Invalid value: {\"matchExpressions\":[{\"key\":\"a\",\"operator\":\"Exists\"}]}: field is immutable"]));

    [TestCase("selector: {a: c}, " + Template, NotFound)]
    [TestCase(Template)]
    [TestCase("selector: {a: b}", "spec.template: Required value")]
    [TestCase("replicas: -1, selector: {a: b}, " + Template, "spec.replicas: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("template: {" + Pod + "}", "spec.selector: Required value")]
    [TestCase("selector: {a: b}, template: {metadata: {labels: {a: b}}, spec: {activeDeadlineSeconds: 1, containers: [{name: c, image: i}]}}", "spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in ReplicationController is not Supported")]
    public void A_ReplicationController_has_its_rules(string spec, params string[] causes) => Assert.That(
        Manifest.Causes("{apiVersion: v1, kind: ReplicationController, metadata: {name: r}, spec: {" + spec + "}}"), Is.EqualTo(causes));

    [TestCase("template: {" + Pod + "}")]
    [TestCase("template: {spec: {containers: []}}", "template.spec.containers: Required value")]
    [TestCase("template: {metadata: {labels: {a: ' '}}, " + Pod + "}", "template.labels: Invalid value: \" \": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')")]
    public void A_PodTemplate_has_the_rules_of_a_template(string fields, params string[] causes) =>
        Assert.That(Manifest.Causes("{apiVersion: v1, kind: PodTemplate, metadata: {name: t}, " + fields + "}"), Is.EqualTo(causes));

    private static string ReplicaSet(string spec) => "{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: r}, spec: {" + spec + "}}";
}
