namespace KubeLabs.Tests.ApiServer.Validation.Policy;

internal sealed class PodDisruptionBudgetRulesTests
{
    private const string Percent = "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')";

    [TestCase("minAvailable: 50%")]
    [TestCase("maxUnavailable: 0, selector: {}")]
    [TestCase("minAvailable: -1", "spec.minAvailable: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("maxUnavailable: 101%", "spec.maxUnavailable: Invalid value: \"101%\": must not be greater than 100%")]
    [TestCase("maxUnavailable: half", "spec.maxUnavailable: Invalid value: \"half\": " + Percent)]
    [TestCase("unhealthyPodEvictionPolicy: Always", "spec.unhealthyPodEvictionPolicy: Unsupported value: \"Always\": supported values: \"AlwaysAllow\", \"IfHealthyBudget\"")]
    [TestCase("minAvailable: 1, maxUnavailable: 10%, selector: {matchLabels: {a: b}}", "spec: Invalid value: {\"MinAvailable\":1,\"Selector\":{\"matchLabels\":{\"a\":\"b\"}},\"MaxUnavailable\":\"10%\",\"UnhealthyPodEvictionPolicy\":null}: minAvailable and maxUnavailable cannot be both set")]
    [TestCase("selector: {matchExpressions: [{key: a, operator: Is}]}", "spec.selector.matchExpressions[0].operator: Invalid value: \"Is\": not a valid selector operator")]
    public void A_budget_has_its_rules(string spec, params string[] causes) => Assert.That(Manifest.Causes(Budget("b", spec)), Is.EqualTo(causes));

    [TestCase("Any Name", "minAvailable: 1")]
    [TestCase("a/b", "minAvailable: 1", "metadata.name: Invalid value: \"a/b\": may not contain '/'")]
    [TestCase("a/b", "minAvailable: -1", "spec.minAvailable: Invalid value: -1: must be greater than or equal to 0")]
    public void Its_name_is_checked_last_and_needs_only_fit_a_path(string name, string spec, params string[] causes) =>
        Assert.That(Manifest.Causes(Budget(name, spec)), Is.EqualTo(causes));

    [Test]
    public void All_of_it_may_change() => Assert.That(
        Manifest.Causes(Budget("b", "maxUnavailable: 1, selector: {matchLabels: {a: c}}"), Budget("b", "minAvailable: 1")), Is.Empty);

    [TestCase("minAvailable: -1", "spec.minAvailable: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("maxUnavailable: 101%", "spec.maxUnavailable: Invalid value: \"101%\": must not be greater than 100%")]
    public void What_it_changes_to_has_its_rules(string spec, string expected) =>
        Assert.That(Manifest.Causes(Budget("b", spec), Budget("b", "minAvailable: 1")), Is.EqualTo([expected]));

    private static string Budget(string name, string spec) =>
        "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: '" + name + "'}, spec: {" + spec + "}}";
}
