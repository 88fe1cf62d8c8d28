namespace KubeLabs.Tests.ApiServer.Validation.FlowControl;

internal sealed class PriorityLevelRulesTests
{
    private const string Zero = "flowcontrol.k8s.io/v1beta3-preserve-zero-concurrency-shares";
    private const string Good = "type: Limited, limited: {limitResponse: {type: Reject}}";

    [TestCase(Good)]
    [TestCase("type: Limited", "limited: Required value: must not be empty when type is Limited")]
    [TestCase("type: Exempt, exempt: {}", "type: Invalid value: \"Exempt\": must be 'Exempt' if and only if `name` is 'exempt'")]
    [TestCase("type: Some", "type: Unsupported value: \"Some\": supported values: \"Exempt\", \"Limited\"")]
    [TestCase(Good + ", exempt: {}", "exempt: Forbidden: must be nil if the type is Limited")]
    [TestCase("type: Limited, limited: {nominalConcurrencyShares: -1, lendablePercent: 101, borrowingLimitPercent: -1, limitResponse: {type: Reject}}", "limited.nominalConcurrencyShares: Invalid value: -1: must be a non-negative integer", "limited.lendablePercent: Invalid value: 101: must be between 0 and 100, inclusive", "limited.borrowingLimitPercent: Invalid value: -1: if specified, must be a non-negative integer")]
    public void A_level_is_limited(string spec, params string[] causes) => Check(spec, causes);

    [TestCase("type: Reject, queuing: {}", "queuing: Forbidden: must be nil if limited.limitResponse.type is not Limited")]
    [TestCase("type: Queue", "queuing: Required value: must not be empty if limited.limitResponse.type is Limited")]
    [TestCase("type: Drop", "type: Unsupported value: \"Drop\": supported values: \"Queue\", \"Reject\"")]
    [TestCase("type: Queue, queuing: {}")]
    [TestCase("type: Queue, queuing: {queues: -1, handSize: -1, queueLengthLimit: -1}", "queuing.queueLengthLimit: Invalid value: -1: must be positive", "queuing.queues: Invalid value: -1: must be positive", "queuing.handSize: Invalid value: -1: must be positive")]
    [TestCase("type: Queue, queuing: {queues: 10000001, handSize: 1}", "queuing.queues: Invalid value: 10000001: must not be greater than 10000000")]
    [TestCase("type: Queue, queuing: {queues: 4, handSize: 5}", "queuing.handSize: Invalid value: 5: should not be greater than queues (4)")]
    [TestCase("type: Queue, queuing: {queues: 1024, handSize: 7}", "queuing.handSize: Invalid value: 7: required entropy bits of deckSize 1024 and handSize 7 should not be greater than 60")]
    [TestCase("type: Queue, queuing: {queues: 1024, handSize: 6}")]
    public void Requests_beyond_the_limit_wait_or_are_refused(string response, params string[] causes) =>
        Check($"type: Limited, limited: {{limitResponse: {{{response}}}}}", [.. causes.Select(cause => "limited.limitResponse." + cause)]);

    [TestCase("exempt", "type: Exempt, exempt: {lendablePercent: 5}")]
    [TestCase("exempt", "type: Exempt, exempt: {nominalConcurrencyShares: -1, lendablePercent: -1}", "spec.exempt.nominalConcurrencyShares: Invalid value: -1: must be a non-negative integer", "spec.exempt.lendablePercent: Invalid value: -1: must be between 0 and 100, inclusive")]
    [TestCase("exempt", "type: Exempt, limited: {limitResponse: {type: Reject}}", "spec.limited: Forbidden: must be nil if the type is not Limited", "spec: Invalid value: {\"Type\":\"Exempt\",\"Limited\":{\"NominalConcurrencyShares\":30,\"LimitResponse\":{\"Type\":\"Reject\",\"Queuing\":null},\"LendablePercent\":0,\"BorrowingLimitPercent\":null},\"Exempt\":null}: spec of 'exempt' except the 'spec.exempt' field must equal the fixed value")]
    [TestCase("catch-all", "type: Limited, limited: {nominalConcurrencyShares: 5, limitResponse: {type: Reject}}")]
    [TestCase("catch-all", Good, "spec: Invalid value: {\"Type\":\"Limited\",\"Limited\":{\"NominalConcurrencyShares\":30,\"LimitResponse\":{\"Type\":\"Reject\",\"Queuing\":null},\"LendablePercent\":0,\"BorrowingLimitPercent\":null},\"Exempt\":null}: spec of 'catch-all' must equal the fixed value")]
    public void The_levels_that_are_always_there_are_fixed(string name, string spec, params string[] causes) =>
        Assert.That(Manifest.Causes(Level(name, spec)), Is.EqualTo(causes));

    [Test]
    public void The_annotation_of_an_old_version_is_no_more() => Assert.That(
        Manifest.Causes(Level($"p, annotations: {{{Zero}: ''}}", Good)), Is.EqualTo([$"metadata.annotations: Forbidden: annotation '{Zero}' is forbidden"]));

    // An update is checked as a new one is.
    private static void Check(string spec, string[] causes)
    {
        var expected = causes.Select(cause => "spec." + cause);
        Assert.That(Manifest.Causes(Level("p", spec)), Is.EqualTo(expected));
        Assert.That(Manifest.Causes(Level("p", spec), Level("p", Good)), Is.EqualTo(expected));
    }

    private static string Level(string name, string spec) =>
        $"{{apiVersion: flowcontrol.apiserver.k8s.io/v1, kind: PriorityLevelConfiguration, metadata: {{name: {name}}}, spec: {{{spec}}}}}";
}
