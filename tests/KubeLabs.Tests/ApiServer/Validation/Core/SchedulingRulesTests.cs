namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class SchedulingRulesTests
{
    private const string Node = "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms";
    private const string Pod = "spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0]";
    private const string Spread = "spec.topologySpreadConstraints[0]";

    [TestCase("[]", Node + ": Required value: must have at least one node selector term")]
    [TestCase("[{matchExpressions: [{key: a, operator: In}]}]", Node + "[0].matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'")]
    [TestCase("[{matchExpressions: [{key: a, operator: Exists, values: [b]}]}]", Node + "[0].matchExpressions[0].values: Forbidden: may not be specified when `operator` is 'Exists' or 'DoesNotExist'")]
    [TestCase("[{matchExpressions: [{key: a, operator: Gt, values: ['1', '2']}]}]", Node + "[0].matchExpressions[0].values: Required value: must be specified single value when `operator` is 'Lt' or 'Gt'")]
    [TestCase("[{matchExpressions: [{key: a, operator: Is}]}]", Node + "[0].matchExpressions[0].operator: Invalid value: \"Is\": not a valid selector operator")]
    [TestCase("[{matchFields: [{key: metadata.uid, operator: In, values: [a]}]}]", Node + "[0].matchFields[0].key: Invalid value: \"metadata.uid\": not a valid field selector key")]
    [TestCase("[{matchFields: [{key: metadata.name, operator: In, values: ['']}]}]", Node + "[0].matchFields[0].values[0]: Invalid value: \"\": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [TestCase("[{matchExpressions: [{key: a, operator: In, values: [b, c/d]}]}]", Node + "[0].matchExpressions[0].values[1]: Invalid value: \"c/d\": a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')")]
    [TestCase("[{matchFields: [{key: metadata.name, operator: In, values: [a, b]}]}]", Node + "[0].matchFields[0].values: Required value: must be only one value when `operator` is 'In' or 'NotIn' for node field selector")]
    public void Node_affinity_has_its_rules(string terms, params string[] causes)
    {
        var fields = $"{{affinity: {{nodeAffinity: {{requiredDuringSchedulingIgnoredDuringExecution: {{nodeSelectorTerms: {terms}}}}}}}}}";
        Assert.That(Verdict.OfPod(fields), Is.EqualTo(causes));
    }

    // In the rule of a key that the selector has too the server leaves the list's name out of the path.
    [TestCase("{topologyKey: zone, namespaces: [a.b]}", Pod + ".namespace: Invalid value: \"a.b\": must not contain dots")]
    [TestCase("{topologyKey: zone, matchLabelKeys: [app]}", Pod + ".matchLabelKeys: Forbidden: must not be specified when labelSelector is not set")]
    [TestCase("{topologyKey: zone, mismatchLabelKeys: [app]}", Pod + ".mismatchLabelKeys: Forbidden: must not be specified when labelSelector is not set")]
    [TestCase("{topologyKey: zone, labelSelector: {}, mismatchLabelKeys: [/a]}", Pod + ".mismatchLabelKeys[0]: Invalid value: \"/a\": prefix part must be non-empty")]
    [TestCase("{topologyKey: zone, labelSelector: {}, matchLabelKeys: [app], mismatchLabelKeys: [app]}", Pod + ".matchLabelKeys[0]: Invalid value: \"app\": exists in both matchLabelKeys and mismatchLabelKeys")]
    [TestCase("{topologyKey: zone, labelSelector: {matchExpressions: [{key: a, operator: In}]}}", Pod + ".labelSelector.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn'")]
    [TestCase("{topologyKey: zone, labelSelector: {matchLabels: {a: b}}, matchLabelKeys: [app]}")]
    [TestCase("{topologyKey: zone, labelSelector: {matchLabels: {a: b}, matchExpressions: [{key: a, operator: Exists}]}, matchLabelKeys: [a]}", Pod + "[0]: Invalid value: \"a\": exists in both matchLabelKeys and labelSelector")]
    public void Pod_affinity_has_its_rules(string term, params string[] causes) => Assert.That(
        Verdict.OfPod($"{{affinity: {{podAffinity: {{requiredDuringSchedulingIgnoredDuringExecution: [{term}]}}}}}}"),
        Is.EqualTo(causes));

    [Test]
    public void A_topology_key_is_required_and_a_label_key() => Assert.That(
        Verdict.OfPod("{affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: ''}]}}}"),
        Has.Length.EqualTo(3).And.Some.EqualTo(Pod + ".topologyKey: Required value: can not be empty"));

    [TestCase(0)]
    [TestCase(101)]
    public void A_weight_is_from_1_to_100(int weight)
    {
        var term = $"{{weight: {weight}, podAffinityTerm: {{topologyKey: zone}}}}";
        var causes = Verdict.OfPod($"{{affinity: {{podAntiAffinity: {{preferredDuringSchedulingIgnoredDuringExecution: [{term}]}}}}}}");
        Assert.That(causes, Has.Length.EqualTo(1));
        Assert.That(causes[0], Does.EndWith($"[0].weight: Invalid value: {weight}: must be in the range 1-100"));
    }

    [TestCase("{maxSkew: 0, topologyKey: z, whenUnsatisfiable: DoNotSchedule}", Spread + ".maxSkew: Invalid value: 0: must be greater than zero")]
    [TestCase("{maxSkew: 1, topologyKey: '', whenUnsatisfiable: DoNotSchedule}", Spread + ".topologyKey: Required value: can not be empty")]
    [TestCase("{maxSkew: 1, topologyKey: z, whenUnsatisfiable: Stop}", Spread + ".whenUnsatisfiable: Unsupported value: \"Stop\": supported values: \"DoNotSchedule\", \"ScheduleAnyway\"")]
    [TestCase("{maxSkew: 1, topologyKey: z, whenUnsatisfiable: ScheduleAnyway, minDomains: 2}", Spread + ".minDomains: Invalid value: 2: can only use minDomains if whenUnsatisfiable=DoNotSchedule, not ScheduleAnyway")]
    [TestCase("{maxSkew: 1, topologyKey: z, whenUnsatisfiable: DoNotSchedule}, {maxSkew: 2, topologyKey: z, whenUnsatisfiable: DoNotSchedule}", Spread + ".{topologyKey, whenUnsatisfiable}: Duplicate value: \"{z, DoNotSchedule}\"")]
    [TestCase("{maxSkew: 1, topologyKey: z, whenUnsatisfiable: DoNotSchedule, nodeTaintsPolicy: Some}", Spread + ".nodeTaintsPolicy: Unsupported value: \"Some\": supported values: \"Honor\", \"Ignore\"")]
    public void Spreading_has_its_rules(string constraints, params string[] causes) =>
        Assert.That(Verdict.OfPod($"{{topologySpreadConstraints: [{constraints}]}}"), Is.EqualTo(causes));

    [TestCase("{key: a, operator: Exists, value: b}", "spec.tolerations[0].operator: Invalid value: \"b\": value must be empty when `operator` is 'Exists'")]
    [TestCase("{operator: Equal}", "spec.tolerations[0].operator: Invalid value: \"Equal\": operator must be Exists when `key` is empty, which means \"match all values and all keys\"")]
    [TestCase("{key: a, operator: In}", "spec.tolerations[0].operator: Unsupported value: \"In\": supported values: \"Equal\", \"Exists\"")]
    [TestCase("{key: a, operator: Lt, value: '1'}", "spec.tolerations[0].operator: Unsupported value: \"Lt\": supported values: \"Equal\", \"Exists\", \"Lt\", \"Gt\"")]
    [TestCase("{key: a, effect: Never}", "spec.tolerations[0].effect: Unsupported value: \"Never\": supported values: \"NoSchedule\", \"PreferNoSchedule\", \"NoExecute\"")]
    [TestCase("{key: a, effect: NoSchedule, tolerationSeconds: 5}", "spec.tolerations[0].effect: Invalid value: \"NoSchedule\": effect must be 'NoExecute' when `tolerationSeconds` is set")]
    public void Tolerations_have_their_rules(string tolerations, params string[] causes) =>
        Assert.That(Verdict.OfPod($"{{tolerations: [{tolerations}]}}"), Is.EqualTo(causes));
}
