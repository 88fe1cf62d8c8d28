namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class QuotaRulesTests
{
    private const string Item = "spec.limits[0].";
    private const string AtScopes = "spec.scopes: Invalid value: ";

    [TestCase("type: Container, max: {cpu: 1}, default: {cpu: 500m}", "")]
    [TestCase("type: container", Item + "type: Invalid value: \"container\": must be a standard limit type or fully qualified")]
    [TestCase("type: a/b, max: {x.com/y: 1}", "")]
    [TestCase("type: Pod, max: {cpus: 1}", Item + "max[cpus]: Invalid value: \"cpus\": must be a standard resource type or fully qualified|" + Item + "max[cpus]: Invalid value: \"cpus\": must be a standard resource for containers")]
    [TestCase("type: PersistentVolumeClaim, max: {storage: 1Gi, pods: 1}", "")]
    [TestCase("type: PersistentVolumeClaim", Item + "limits: Required value: either minimum or maximum storage value is required, but neither was provided")]
    [TestCase("type: Pod, default: {cpu: 1}, defaultRequest: {cpu: 1}", Item + "default: Forbidden: may not be specified when `type` is 'Pod'|" + Item + "defaultRequest: Forbidden: may not be specified when `type` is 'Pod'")]
    [TestCase("type: Pod, min: {cpu: 2}, max: {cpu: 1}", Item + "min[cpu]: Invalid value: \"2\": min value 2 is greater than max value 1")]
    public void A_limit_has_a_type_and_names_that_fit_it(string item, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(LimitRange($"{{{item}}}"))), Is.EqualTo(expected));

    [TestCase("min: {cpu: 2}, defaultRequest: {cpu: 1}, default: {cpu: 3}", "defaultRequest[cpu]: Invalid value: \"1\": min value 2 is greater than default request value 1")]
    [TestCase("max: {cpu: 1}, defaultRequest: {cpu: 2}, default: {cpu: 1}", "defaultRequest[cpu]: Invalid value: \"2\": default request value 2 is greater than max value 1|defaultRequest[cpu]: Invalid value: \"2\": default request value 2 is greater than default limit value 1")]
    [TestCase("min: {cpu: 2}, default: {cpu: 1}, defaultRequest: {cpu: 2}", "defaultRequest[cpu]: Invalid value: \"2\": default request value 2 is greater than default limit value 1|default[cpu]: Invalid value: \"2\": min value 2 is greater than default value 1")]
    [TestCase("max: {cpu: 1}, default: {cpu: 2}, defaultRequest: {cpu: 1}", "default[cpu]: Invalid value: \"1\": default value 2 is greater than max value 1")]
    [TestCase("maxLimitRequestRatio: {cpu: 500m}", "maxLimitRequestRatio[cpu]: Invalid value: \"500m\": ratio 500m is less than 1")]
    [TestCase("min: {cpu: 3}, max: {cpu: 10}, maxLimitRequestRatio: {cpu: 4}", "maxLimitRequestRatio[cpu]: Invalid value: \"4\": ratio 4 is greater than max/min = 3.333333")]
    [TestCase("min: {cpu: 0}, max: {cpu: 10}, maxLimitRequestRatio: {cpu: 4}", "")]
    [TestCase("default: {x.com/y: 2}, defaultRequest: {x.com/y: 1}", "defaultRequest[x.com/y]: Invalid value: \"1\": default value 2 must equal to defaultRequest value 1 in x.com/y")]
    public void The_amounts_of_a_limit_are_in_order(string amounts, string expected) => Assert.That(
        string.Join('|', Manifest.Causes(LimitRange($"{{type: Container, {amounts}}}"))),
        Is.EqualTo(expected.Length == 0 ? "" : Item + expected.Replace("|", "|" + Item, StringComparison.Ordinal)));

    [Test]
    public void A_type_of_limit_is_there_once() => Assert.That(
        Manifest.Causes(LimitRange("{type: Pod}, {type: Pod}")), Is.EqualTo(["spec.limits[1].type: Duplicate value: \"Pod\""]));

    [Test]
    public void A_LimitRange_needs_no_name() =>
        Assert.That(Manifest.Causes("{apiVersion: v1, kind: LimitRange, metadata: {namespace: a}, spec: {limits: []}}"), Is.Empty);

    [TestCase("hard: {pods: 10, requests.cpu: 1, count/jobs.batch: 3, requests.nvidia.com/gpu: 1}", "")]
    [TestCase("hard: {cpus: 1}", "spec.hard[cpus]: Invalid value: \"cpus\": must be a standard resource type or fully qualified|spec.hard[cpus]: Invalid value: \"cpus\": must be a standard resource for quota")]
    [TestCase("hard: {storage: 1Gi}", "spec.hard[storage]: Invalid value: \"storage\": must be a standard resource for quota")]
    [TestCase("hard: {pods: -1}", "spec.hard[pods]: Invalid value: \"-1\": must be greater than or equal to 0")]
    [TestCase("hard: {pods: 1500m}", "spec.hard[pods]: Invalid value: \"1500m\": must be an integer")]
    [TestCase("scopes: [besteffort]", AtScopes + "[\"besteffort\"]: unsupported scope")]
    [TestCase("hard: {cpu: 1}, scopes: [BestEffort]", AtScopes + "[\"BestEffort\"]: unsupported scope applied to resource")]
    [TestCase("hard: {pods: 1}, scopes: [VolumeAttributesClass]", AtScopes + "[\"VolumeAttributesClass\"]: unsupported scope applied to resource")]
    [TestCase("hard: {requests.storage: 1}, scopes: [VolumeAttributesClass]", "")]
    [TestCase("scopes: [Terminating, NotTerminating]", AtScopes + "[\"Terminating\",\"NotTerminating\"]: conflicting scopes")]
    public void A_quota_has_names_amounts_and_scopes_that_fit(string spec, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Quota(spec))), Is.EqualTo(expected));

    [TestCase("{scopeName: PriorityClass, operator: In, values: [high]}", "")]
    [TestCase("{scopeName: PriorityClass, operator: In}", ".values: Required value: must be at least one value when `operator` is 'In' or 'NotIn' for scope selector")]
    [TestCase("{scopeName: PriorityClass, operator: Exists, values: [a]}", ".values: Invalid value: [\"a\"]: must be no value when `operator` is 'Exist' or 'DoesNotExist' for scope selector")]
    [TestCase("{scopeName: PriorityClass, operator: Is}", ".operator: Invalid value: \"Is\": not a valid selector operator")]
    [TestCase("{scopeName: Priority, operator: Exists}", ".scopeName: Invalid value: \"Priority\": unsupported scope")]
    [TestCase("{scopeName: BestEffort, operator: In, values: [a]}", ".operator: Invalid value: \"In\": must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity")]
    [TestCase("{scopeName: BestEffort, operator: Exists}, {scopeName: NotBestEffort, operator: Exists}", ": Invalid value: null: conflicting scopes")]
    public void A_selector_of_scopes_is_well_formed(string items, string expected) => Assert.That(
        string.Join('|', Manifest.Causes(Quota($"hard: {{pods: 1}}, scopeSelector: {{matchExpressions: [{items}]}}"))),
        Is.EqualTo(expected.Length == 0 ? "" : "spec.scopeSelector.matchExpressions" + expected));

    [Test]
    public void A_scope_that_cannot_count_a_resource_shows_the_whole_selector() => Assert.That(
        Manifest.Causes(Quota("hard: {cpu: 1}, scopeSelector: {matchExpressions: [{scopeName: BestEffort, operator: Exists}]}")),
        Is.EqualTo(["spec.scopeSelector.matchExpressions: Invalid value: {\"MatchExpressions\":[{\"ScopeName\":\"BestEffort\",\"Operator\":\"Exists\",\"Values\":null}]}: unsupported scope applied to resource"]));

    [Test]
    public void The_scopes_of_a_quota_stay() => Assert.That(
        Manifest.Causes(Quota("scopes: [BestEffort]"), Quota("scopes: [NotBestEffort]")),
        Is.EqualTo([AtScopes + "[\"BestEffort\"]: field is immutable"]));

    private static string LimitRange(string items) => $"{{apiVersion: v1, kind: LimitRange, metadata: {{name: l}}, spec: {{limits: [{items}]}}}}";

    private static string Quota(string spec) => $"{{apiVersion: v1, kind: ResourceQuota, metadata: {{name: q}}, spec: {{{spec}}}}}";
}
