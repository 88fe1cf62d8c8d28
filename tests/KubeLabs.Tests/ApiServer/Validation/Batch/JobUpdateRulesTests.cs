namespace KubeLabs.Tests.ApiServer.Validation.Batch;

internal sealed class JobUpdateRulesTests
{
    private const string Pod = "{spec: {restartPolicy: Never, containers: [{name: c, image: i}]}}";
    private const string OtherImage = "{spec: {restartPolicy: Never, containers: [{name: c, image: j}]}}";
    private const string Moved = "{spec: {restartPolicy: Never, nodeSelector: {a: b}, tolerations: [{operator: Exists}], containers: [{name: c, image: i, resources: {requests: {cpu: 1}}}]}}";
    private const string Immutable = ": field is immutable";

    [TestCase("completions: 1, parallelism: 5")]
    [TestCase("completions: 1, backoffLimit: 3, suspend: true, ttlSecondsAfterFinished: 3")]
    [TestCase("completions: 2", "spec.completions: Invalid value: 2" + Immutable)]
    [TestCase("completions: 1, completionMode: Indexed, backoffLimitPerIndex: 1", "spec.completionMode: Invalid value: \"Indexed\"" + Immutable, "spec.backoffLimitPerIndex: Invalid value: 1" + Immutable)]
    [TestCase("completions: 1, managedBy: a.b/c", "spec.managedBy: Invalid value: \"a.b/c\"" + Immutable)]
    [TestCase("completions: 1, podReplacementPolicy: Failed, podFailurePolicy: {rules: [{action: Count, onPodConditions: [{type: A}]}]}", "spec.podFailurePolicy: Invalid value: {\"Rules\":[{\"Action\":\"Count\",\"OnExitCodes\":null,\"OnPodConditions\":[{\"Type\":\"A\",\"Status\":\"True\"}]}]}" + Immutable)]
    public void Most_fields_are_immutable(string fields, params string[] causes) =>
        Assert.That(Manifest.CausesOfApply(Job(fields, Pod), Job("completions: 1", Pod)), Is.EqualTo(causes));

    [TestCase("completions: 5, parallelism: 5")]
    [TestCase("completions: 5, parallelism: 3", "spec.completions: Invalid value: 5: can only be modified in tandem with spec.parallelism")]
    public void A_Job_with_indexes_grows_as_a_whole(string fields, params string[] causes)
    {
        const string Indexed = "completionMode: Indexed, ";
        Assert.That(Manifest.CausesOfApply(Job(Indexed + fields, Pod), Job(Indexed + "completions: 3, parallelism: 3", Pod)), Is.EqualTo(causes));
    }

    [TestCase("suspend: false", Moved, "spec.template: Invalid value: {\"labels\":")]
    [TestCase("suspend: false", OtherImage, "spec.template: Invalid value: {\"labels\":")]
    [TestCase("suspend: true", OtherImage, "spec.template.spec: Invalid value: {\"Volumes\":null,\"InitContainers\":null,\"Containers\":[{\"Name\":\"c\",\"Image\":\"j\",")]
    public void Its_template_is_immutable(string suspended, string template, string start)
    {
        var causes = Manifest.CausesOfApply(Job(suspended, template), Job(suspended, Pod)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(causes, Has.Count.EqualTo(1));
            Assert.That(causes[0], Does.StartWith(start).And.EndsWith(Immutable));
        }
    }

    [Test]
    public void A_suspended_Job_may_move_and_ask_for_other_resources() =>
        Assert.That(Manifest.CausesOfApply(Job("suspend: true", Moved), Job("suspend: true", Pod)), Is.Empty);

    private static string Job(string fields, string template) =>
        "{apiVersion: batch/v1, kind: Job, metadata: {name: j}, spec: {" + fields + ", template: " + template + "}}";
}
