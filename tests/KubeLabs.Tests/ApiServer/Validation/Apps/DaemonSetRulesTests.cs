namespace KubeLabs.Tests.ApiServer.Validation.Apps;

internal sealed class DaemonSetRulesTests
{
    private const string Template = "template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}";
    private const string Whole = "selector: {matchLabels: {a: b}}, " + Template;
    private const string Rolling = "spec.updateStrategy.rollingUpdate";
    private const string Generation = "metadata.annotations[deprecated.daemonset.template.generation]";

    [TestCase(Whole)]
    [TestCase(Template, "spec.template.metadata.labels: Invalid value: {\"a\":\"b\"}: `selector` does not match template `labels`")]
    [TestCase("selector: {}, " + Template, "spec.selector: Invalid value: {}: empty selector is invalid for daemonset")]
    [TestCase("revisionHistoryLimit: -1, " + Whole, "spec.revisionHistoryLimit: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {restartPolicy: OnFailure, activeDeadlineSeconds: 5, containers: [{name: c, image: i}]}}", "spec.template.spec.restartPolicy: Unsupported value: \"OnFailure\": supported values: \"Always\"", "spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in DaemonSet is not Supported")]
    public void A_DaemonSet_has_its_rules(string spec, params string[] causes) => Assert.That(Manifest.Causes(Set(spec)), Is.EqualTo(causes));

    [TestCase("{type: OnDelete}")]
    [TestCase("{rollingUpdate: {maxSurge: 10%, maxUnavailable: 0}}")]
    [TestCase("{type: Recreate}", "spec.updateStrategy: Unsupported value: {\"Type\":\"Recreate\",\"RollingUpdate\":null}: supported values: \"RollingUpdate\", \"OnDelete\"")]
    [TestCase("{type: Foo, rollingUpdate: {maxSurge: 1}}", "spec.updateStrategy: Unsupported value: {\"Type\":\"Foo\",\"RollingUpdate\":{\"MaxUnavailable\":1,\"MaxSurge\":1}}: supported values: \"RollingUpdate\", \"OnDelete\"")]
    [TestCase("{rollingUpdate: {maxSurge: 1}}", Rolling + ".maxSurge: Invalid value: 1: may not be set when maxUnavailable is non-zero")]
    [TestCase("{rollingUpdate: {maxUnavailable: 0}}", Rolling + ".maxUnavailable: Required value: cannot be 0 when maxSurge is 0")]
    [TestCase("{rollingUpdate: {maxUnavailable: 101%}}", Rolling + ".maxUnavailable: Invalid value: \"101%\": must not be greater than 100%")]
    public void Its_strategy_has_its_rules(string strategy, params string[] causes) =>
        Assert.That(Manifest.Causes(Set($"updateStrategy: {strategy}, {Whole}")), Is.EqualTo(causes));

    [Test]
    public void Its_selector_is_immutable() => Assert.That(
        Manifest.Causes(Set("selector: {matchExpressions: [{key: a, operator: Exists}]}, " + Template), Set(Whole)),
        Is.EqualTo(["spec.selector: Invalid value: {\"matchExpressions\":[{\"key\":\"a\",\"operator\":\"Exists\"}]}: field is immutable"]));

    [TestCase(Whole, "\"1\"")]
    [TestCase("minReadySeconds: 5, " + Whole, "\"1\"")]
    [TestCase("selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: j}]}}", "\"2\"")]
    public void It_counts_the_versions_of_its_template(string spec, string generation) =>
        Assert.That(Manifest.At(Manifest.Updated(Set(spec), Set(Whole)), Generation), Is.EqualTo(generation));

    private static string Set(string spec) => "{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: d}, spec: {" + spec + "}}";
}
