namespace KubeLabs.Tests.ApiServer.Validation.Apps;

internal sealed class DeploymentRulesTests
{
    private const string Template = "template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}], ";
    private const string Rolling = "spec.strategy.rollingUpdate";
    private const string Percent = "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";

    [TestCase("replicas: -1", "spec.replicas: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("selector: null", "spec.selector: Required value", "spec.template.metadata.labels: Invalid value: {\"a\":\"b\"}: `selector` does not match template `labels`")]
    [TestCase("selector: {}", "spec.selector: Invalid value: {}: empty selector is invalid for deployment")]
    [TestCase("selector: {matchLabels: {a: c}}", "spec.template.metadata.labels: Invalid value: {\"a\":\"b\"}: `selector` does not match template `labels`")]
    [TestCase("selector: {matchExpressions: [{key: a, operator: In}]}", "spec.selector.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'", "spec.selector: Invalid value: {\"matchExpressions\":[{\"key\":\"a\",\"operator\":\"In\"}]}: invalid label selector")]
    [TestCase("minReadySeconds: 600", "spec.progressDeadlineSeconds: Invalid value: 600: must be greater than minReadySeconds")]
    [TestCase("revisionHistoryLimit: -1", "spec.revisionHistoryLimit: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase(Template + "restartPolicy: Never}}", "spec.template.spec.restartPolicy: Unsupported value: \"Never\": supported values: \"Always\"")]
    [TestCase(Template + "activeDeadlineSeconds: 5}}", "spec.template.spec.activeDeadlineSeconds: Forbidden: activeDeadlineSeconds in ReplicaSet is not Supported")]
    public void A_Deployment_has_its_rules(string fields, params string[] causes) =>
        Assert.That(Verdict.OfDeployment($"{{{fields}}}"), Is.EqualTo(causes));

    [TestCase("{type: Canary}", "spec.strategy: Unsupported value: {\"Type\":\"Canary\",\"RollingUpdate\":null}: supported values: \"Recreate\", \"RollingUpdate\"")]
    [TestCase("{type: Recreate, rollingUpdate: {maxSurge: 1}}", Rolling + ": Forbidden: may not be specified when strategy `type` is 'Recreate'")]
    [TestCase("{rollingUpdate: {maxSurge: 0, maxUnavailable: 0}}", Rolling + ".maxUnavailable: Invalid value: 0: may not be 0 when `maxSurge` is 0")]
    [TestCase("{rollingUpdate: {maxSurge: 0, maxUnavailable: 0%}}", Rolling + ".maxUnavailable: Invalid value: \"0%\": may not be 0 when `maxSurge` is 0")]
    [TestCase("{rollingUpdate: {maxUnavailable: 101%}}", Rolling + ".maxUnavailable: Invalid value: \"101%\": must not be greater than 100%")]
    [TestCase("{rollingUpdate: {maxSurge: half}}", Rolling + ".maxSurge: Invalid value: \"half\": " + Percent)]
    [TestCase("{rollingUpdate: {maxSurge: -1}}", Rolling + ".maxSurge: Invalid value: -1: must be greater than or equal to 0")]
    public void Its_strategy_has_its_rules(string strategy, params string[] causes) =>
        Assert.That(Verdict.OfDeployment($"{{strategy: {strategy}}}"), Is.EqualTo(causes));

    [TestCase("{type: Recreate}")]
    [TestCase("{rollingUpdate: {maxSurge: 200%, maxUnavailable: 0}}")]
    public void Its_strategy_is_accepted(string strategy) => Assert.That(Verdict.OfDeployment($"{{strategy: {strategy}}}"), Is.Empty);

    [Test]
    public void A_template_may_hold_what_a_Pod_may_not() => Assert.That(
        Verdict.OfDeployment("{template: {metadata: {labels: {a: b}}, spec: {hostNetwork: true, containers: [{name: c, image: ' i'}]}}}"),
        Is.Empty);

    [Test]
    public void Its_selector_is_immutable() => Assert.That(
        Verdict.OfUpdate(Verdict.DeploymentWith("{selector: {matchExpressions: [{key: a, operator: Exists}]}}"), Verdict.DeploymentWith("{}")),
        Is.EqualTo(["spec.selector: Invalid value: {\"matchExpressions\":[{\"key\":\"a\",\"operator\":\"Exists\"}]}: field is immutable"]));

    [Test]
    public void Its_template_and_replicas_may_change() => Assert.That(
        Verdict.OfUpdate(
            Verdict.DeploymentWith("{replicas: 3, template: {metadata: {labels: {a: b, c: d}}, spec: {containers: [{name: x, image: z}]}}}"),
            Verdict.DeploymentWith("{}")),
        Is.Empty);
}
