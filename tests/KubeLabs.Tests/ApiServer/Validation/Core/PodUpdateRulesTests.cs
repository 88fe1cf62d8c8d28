namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class PodUpdateRulesTests
{
    private const string OtherFields = "spec: Forbidden: pod updates may not change fields other than";

    private const string Terms = "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms";

    [TestCase("{}", "{containers: [{name: c, image: other}]}")]
    [TestCase("{}", "{activeDeadlineSeconds: 10}")]
    [TestCase("{activeDeadlineSeconds: 10}", "{activeDeadlineSeconds: 5}")]
    [TestCase("{tolerations: [{key: a, operator: Exists}]}", "{tolerations: [{key: b, operator: Exists}, {key: a, operator: Exists}]}")]
    [TestCase("{tolerations: [{key: a, operator: Exists, effect: NoExecute}]}", "{tolerations: [{key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 5}]}")]
    [TestCase("{schedulingGates: [{name: a}, {name: b}]}", "{schedulingGates: [{name: b}]}")]
    [TestCase("{schedulingGates: [{name: a}]}", "{schedulingGates: [{name: a}], nodeSelector: {a: b}}")]
    [TestCase("{}", "{hostNetwork: false, volumes: []}")]
    [TestCase("{containers: [{name: c, image: i, resources: {limits: {cpu: '1', memory: 1e3}}}]}", "{containers: [{name: c, image: i, resources: {limits: {cpu: 1000m, memory: 1k}}}]}")]
    public void An_update_may_change(string old, string now) => Assert.That(Update(old, now), Is.Empty);

    [TestCase("{}", "{containers: [{name: c, image: i}, {name: d, image: i}]}", "spec.containers: Forbidden: pod updates may not add or remove containers")]
    [TestCase("{activeDeadlineSeconds: 10}", "{activeDeadlineSeconds: 11}", "spec.activeDeadlineSeconds: Invalid value: 11: must be less than or equal to previous value")]
    [TestCase("{activeDeadlineSeconds: 10}", "{}", "spec.activeDeadlineSeconds: Invalid value: null: must not update from a positive integer to nil value")]
    [TestCase("{tolerations: [{key: a, operator: Exists}]}", "{}", "spec.tolerations: Forbidden: existing toleration can not be modified except its tolerationSeconds")]
    [TestCase("{}", "{schedulingGates: [{name: a}]}", "spec.schedulingGates[0].name: Forbidden: only deletion is allowed, but found new scheduling gate 'a'")]
    [TestCase("{schedulingGates: [{name: a}], nodeSelector: {a: b}}", "{schedulingGates: [{name: a}], nodeSelector: {a: c}}", "spec.nodeSelector: Invalid value: {\"a\":\"c\"}: only additions to spec.nodeSelector are allowed (no mutations or deletions)")]
    public void An_update_may_not_change(string old, string now, params string[] causes) => Assert.That(Update(old, now), Is.EqualTo(causes));

    [TestCase("{}", "{nodeSelector: {a: b}}", "+ \"NodeSelector\": {\n+  \"a\": \"b\"\n+ }")]
    [TestCase("{}", "{containers: [{name: c, image: i, env: [{name: A, value: b}]}]}", "+     \"Name\": \"A\",\n+     \"Value\": \"b\"")]
    [TestCase("{}", "{automountServiceAccountToken: false}", "- \"AutomountServiceAccountToken\": null,\n+ \"AutomountServiceAccountToken\": false")]
    [TestCase("{schedulerName: a}", "{schedulerName: b}", "- \"SchedulerName\": \"a\",\n+ \"SchedulerName\": \"b\"")]
    public void Everything_else_is_refused_with_what_differs(string old, string now, string difference)
    {
        var causes = Update(old, now);
        Assert.That(causes, Has.Length.EqualTo(1));
        Assert.That(causes[0], Does.StartWith(OtherFields).And.Contain(difference));
    }

    // The server prints the terms as its own types.
    [TestCase("[{matchExpressions: [{key: a, operator: Exists}]}]", "[{matchExpressions: [{key: a, operator: Exists}, {key: b, operator: In, values: [c]}]}]")]
    [TestCase("[{matchExpressions: [{key: a, operator: Exists}]}]", "[{matchExpressions: [{key: b, operator: In, values: [c]}]}]", Terms + "[0]: Invalid value: {\"MatchExpressions\":[{\"Key\":\"b\",\"Operator\":\"In\",\"Values\":[\"c\"]}],\"MatchFields\":null}: only additions are allowed (no mutations or deletions)")]
    [TestCase("[{matchExpressions: [{key: a, operator: Exists}]}]", "[{matchFields: [{key: metadata.name, operator: In, values: [m]}]}]", Terms + "[0]: Invalid value: {\"MatchExpressions\":null,\"MatchFields\":[{\"Key\":\"metadata.name\",\"Operator\":\"In\",\"Values\":[\"m\"]}]}: only additions are allowed (no mutations or deletions)")]
    [TestCase("[{}]", "[{matchExpressions: [{key: a, operator: Exists}]}]", Terms + "[0]: Invalid value: {\"MatchExpressions\":[{\"Key\":\"a\",\"Operator\":\"Exists\",\"Values\":null}],\"MatchFields\":null}: only additions are allowed (no mutations or deletions)")]
    [TestCase("[{}]", "[{}, {}]", Terms + ": Invalid value: [{\"MatchExpressions\":null,\"MatchFields\":null},{\"MatchExpressions\":null,\"MatchFields\":null}]: no additions/deletions to non-empty NodeSelectorTerms list are allowed")]
    public void A_gated_Pod_is_only_narrowed(string old, string now, params string[] causes) =>
        Assert.That(Update(Gated(old), Gated(now)), Is.EqualTo(causes));

    private static string Gated(string terms) =>
        $"{{schedulingGates: [{{name: a}}], affinity: {{nodeAffinity: {{requiredDuringSchedulingIgnoredDuringExecution: {{nodeSelectorTerms: {terms}}}}}}}}}";

    private static string[] Update(string old, string now) => Verdict.OfUpdate(Verdict.PodWith(now), Verdict.PodWith(old));
}
