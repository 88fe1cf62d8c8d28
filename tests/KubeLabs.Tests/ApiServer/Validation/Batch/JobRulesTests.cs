namespace KubeLabs.Tests.ApiServer.Validation.Batch;

internal sealed class JobRulesTests
{
    private const string Pod = "spec: {restartPolicy: Never, containers: [{name: c, image: i}]}";
    private const string Template = "template: {" + Pod + "}";
    private const string Indexed = "completionMode: Indexed, completions: 3, " + Template;
    private const string Policy = "spec.podFailurePolicy.rules";
    private const string Success = "spec.successPolicy.rules[0]";
    private const string Uid = "<uid>";

    [TestCase(Template)]
    [TestCase("parallelism: -1, completions: -1, " + Template, "spec.parallelism: Invalid value: -1: must be greater than or equal to 0", "spec.completions: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("ttlSecondsAfterFinished: -1, backoffLimit: -1, " + Template, "spec.backoffLimit: Invalid value: -1: must be greater than or equal to 0", "spec.ttlSecondsAfterFinished: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("completionMode: Some, " + Template, "spec.completionMode: Unsupported value: \"Some\": supported values: \"NonIndexed\", \"Indexed\"")]
    [TestCase("podReplacementPolicy: Soon, " + Template, "spec.podReplacementPolicy: Unsupported value: \"Soon\": supported values: \"Failed\", \"TerminatingOrFailed\"")]
    [TestCase("managedBy: me, " + Template, "spec.managedBy: Invalid value: \"me\": must be a domain-prefixed path (such as \"acme.io/foo\")")]
    [TestCase("managedBy: '', " + Template, "spec.managedBy: Required value")]
    [TestCase("template: {spec: {containers: [{name: c, image: i}]}}", "spec.template.spec.restartPolicy: Required value: valid values: \"OnFailure\", \"Never\"")]
    [TestCase("template: {spec: {restartPolicy: never, containers: [{name: c, image: i}]}}", "spec.template.spec.restartPolicy: Unsupported value: \"never\": supported values: \"Always\", \"OnFailure\", \"Never\"", "spec.template.spec.restartPolicy: Unsupported value: \"never\": supported values: \"OnFailure\", \"Never\"")]
    public void A_Job_has_its_rules(string spec, params string[] causes) => Assert.That(Manifest.Causes(Job(spec)), Is.EqualTo(causes));

    [TestCase(Indexed)]
    [TestCase("completionMode: Indexed, " + Template)]
    [TestCase("completionMode: Indexed, parallelism: 1, " + Template, "spec.completions: Required value: when completion mode is Indexed")]
    [TestCase("backoffLimitPerIndex: 1, " + Template, "spec.backoffLimitPerIndex: Invalid value: 1: requires indexed completion mode")]
    [TestCase("maxFailedIndexes: 4, backoffLimitPerIndex: 1, " + Indexed, "spec.maxFailedIndexes: Invalid value: 4: must be less than or equal to completions")]
    [TestCase("maxFailedIndexes: 1, " + Indexed, "spec.backoffLimitPerIndex: Required value: when maxFailedIndexes is specified")]
    [TestCase("parallelism: 100001, " + Indexed, "spec.parallelism: Invalid value: 100001: must be less than or equal to 100000 when completion mode is Indexed")]
    [TestCase("completionMode: Indexed, completions: 100001, parallelism: 10001, backoffLimitPerIndex: 1, " + Template, "spec.maxFailedIndexes: Required value: must be specified when completions is above 100000", "spec.parallelism: Invalid value: 10001: must be less than or equal to 10000 when completions are above 100000 and used with backoff limit per index")]
    public void A_Job_with_indexes_has_its_own(string spec, params string[] causes) => Assert.That(Manifest.Causes(Job(spec)), Is.EqualTo(causes));

    [TestCase("{action: FailJob, onExitCodes: {operator: In, values: [1, 2]}}")]
    [TestCase("{action: Ignore, onPodConditions: [{type: DisruptionTarget}]}")]
    [TestCase("{action: FailJob}", Policy + "[0]: Invalid value: specifying one of OnExitCodes and OnPodConditions is required")]
    [TestCase("{action: FailIndex, onExitCodes: {operator: NotIn, values: [0]}}", Policy + "[0].action: Invalid value: \"FailIndex\": requires the backoffLimitPerIndex to be set")]
    [TestCase("{action: Stop, onPodConditions: [{type: A, status: Maybe}]}", Policy + "[0].action: Unsupported value: \"Stop\": supported values: \"Count\", \"FailIndex\", \"FailJob\", \"Ignore\"", Policy + "[0].onPodConditions[0].status: Unsupported value: \"Maybe\": supported values: \"False\", \"True\", \"Unknown\"")]
    [TestCase("{action: '', onExitCodes: {operator: In, values: [0, 3, 3, 2], containerName: x}}", Policy + "[0].action: Required value: valid values: [\"Count\" \"FailIndex\" \"FailJob\" \"Ignore\"]", Policy + "[0].onExitCodes.containerName: Invalid value: \"x\": must be one of the container or initContainer names in the pod template", Policy + "[0].onExitCodes.values[0]: Invalid value: 0: must not be 0 for the In operator", Policy + "[0].onExitCodes.values[2]: Duplicate value: 3", Policy + "[0].onExitCodes.values: Invalid value: [0,3,3,2]: must be ordered")]
    [TestCase("{action: Count, onExitCodes: {operator: In, values: []}, onPodConditions: [{type: A}]}", Policy + "[0].onExitCodes.values: Invalid value: []: at least one value is required", Policy + "[0]: Invalid value: specifying both OnExitCodes and OnPodConditions is not supported")]
    public void A_failure_policy_has_its_rules(string rule, params string[] causes) =>
        Assert.That(Manifest.Causes(Job($"podFailurePolicy: {{rules: [{rule}]}}, {Template}")), Is.EqualTo(causes));

    [TestCase("{succeededIndexes: '0,1-2', succeededCount: 3}")]
    [TestCase("{}", Success + ": Required value: at least one of succeededCount or succeededIndexes must be specified")]
    [TestCase("{succeededCount: 4}", Success + ".succeededCount: Invalid value: 4: must be less than or equal to 3 (the number of specified completions)")]
    [TestCase("{succeededIndexes: '0', succeededCount: 2}", Success + ".succeededCount: Invalid value: 2: must be less than or equal to 1 (the number of indexes in the specified succeededIndexes field)")]
    [TestCase("{succeededIndexes: '3'}", Success + ".succeededIndexes: Invalid value: \"3\": error parsing succeededIndexes: too large index: \"3\"")]
    [TestCase("{succeededIndexes: '1,0'}", Success + ".succeededIndexes: Invalid value: \"1,0\": error parsing succeededIndexes: non-increasing order, previous: 1, current: 0")]
    [TestCase("{succeededIndexes: '2-1'}", Success + ".succeededIndexes: Invalid value: \"2-1\": error parsing succeededIndexes: non-increasing order, previous: 2, current: 1")]
    [TestCase("{succeededIndexes: '0-1-2'}", Success + ".succeededIndexes: Invalid value: \"0-1-2\": error parsing succeededIndexes: the fragment \"0-1-2\" violates the requirement that an index interval can have at most two parts separated by '-'")]
    [TestCase("{succeededIndexes: a}", Success + ".succeededIndexes: Invalid value: \"a\": error parsing succeededIndexes: cannot convert string to integer for index: \"a\"")]
    public void A_success_policy_has_its_rules(string rule, params string[] causes) =>
        Assert.That(Manifest.Causes(Job($"successPolicy: {{rules: [{rule}]}}, {Indexed}")), Is.EqualTo(causes));

    [Test]
    public void A_success_policy_needs_indexes() => Assert.That(
        Manifest.Causes(Job("successPolicy: {rules: [{succeededCount: 1}]}, " + Template)),
        Is.EqualTo(["spec.successPolicy: Invalid value: {\"Rules\":[{\"SucceededIndexes\":null,\"SucceededCount\":1}]}: requires indexed completion mode"]));

    [Test]
    public void A_selector_by_hand_needs_the_flag() => Assert.That(
        Manifest.Causes(Job("selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, " + Pod + "}")),
        Is.EqualTo([$"spec.selector: Invalid value: {{\"matchLabels\":{{\"a\":\"b\",\"batch.kubernetes.io/controller-uid\":\"{Uid}\"}}}}: `selector` not auto-generated"]));

    [TestCase("selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, " + Pod + "}")]
    [TestCase("selector: {matchLabels: {a: b}}, template: {metadata: {labels: {a: c}}, " + Pod + "}", "spec.template.metadata.labels: Invalid value: {\"a\":\"c\"}: `selector` does not match template `labels`")]
    [TestCase(Template, "spec.selector: Required value", "spec.template.metadata.labels: Invalid value: null: `selector` does not match template `labels`")]
    public void With_the_flag_it_must_find_the_Pods(string spec, params string[] causes) =>
        Assert.That(Manifest.Causes(Job("manualSelector: true, " + spec)), Is.EqualTo(causes));

    [Test]
    public void Labels_of_the_server_cannot_be_taken() => Assert.That(
        Manifest.Causes(Job("template: {metadata: {labels: {job-name: other}}, " + Pod + "}")),
        Has.One.EqualTo(
            $"spec.template.metadata.labels[job-name]: Invalid value: {{\"batch.kubernetes.io/controller-uid\":\"{Uid}\",\"batch.kubernetes.io/job-name\":\"j\",\"controller-uid\":\"{Uid}\",\"job-name\":\"other\"}}: must be 'j'"));

    [Test]
    public void The_last_Pod_needs_a_host_name()
    {
        var name = new string('a', 60);
        Assert.That(
            Manifest.Causes("{apiVersion: batch/v1, kind: Job, metadata: {name: " + name + "}, spec: {completionMode: Indexed, completions: 1001, " + Template + "}}"),
            Is.EqualTo([$"metadata.name: Invalid value: \"{name}\": will not able to create pod with invalid DNS label: {name}-1000"]));
    }

    private static string Job(string spec) => "{apiVersion: batch/v1, kind: Job, metadata: {name: j}, spec: {" + spec + "}}";
}
