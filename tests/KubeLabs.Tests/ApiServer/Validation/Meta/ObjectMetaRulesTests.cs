namespace KubeLabs.Tests.ApiServer.Validation.Meta;

internal sealed class ObjectMetaRulesTests
{
    private const string NotEmpty = "Invalid value: \"\": must not be empty";

    [TestCase("{name: null}", "metadata.name: Required value: name or generateName is required")]
    [TestCase("{namespace: ''}", "metadata.namespace: Required value")]
    [TestCase("{namespace: a.b}", "metadata.namespace: Invalid value: \"a.b\": must not contain dots")]
    [TestCase("{finalizers: [foo]}", "metadata.finalizers[0]: Invalid value: \"foo\": name is neither a standard finalizer name nor is it fully qualified")]
    [TestCase("{finalizers: [orphan, foregroundDeletion]}", "metadata.finalizers: Invalid value: [\"orphan\",\"foregroundDeletion\"]: finalizer orphan and foregroundDeletion cannot be both set")]
    [TestCase("{labels: {/a: b}}", "metadata.labels: Invalid value: \"/a\": prefix part must be non-empty")]
    [TestCase("{annotations: {/a: b}}", "metadata.annotations: Invalid value: \"/a\": prefix part must be non-empty")]
    [TestCase("{ownerReferences: [{apiVersion: v1, kind: Node, name: a, uid: ''}]}", "metadata.ownerReferences.uid: " + NotEmpty)]
    public void Metadata_is_checked(string fields, params string[] causes) =>
        Assert.That(Verdict.Of(Verdict.PodWithMetadata(fields)), Is.EqualTo(causes));

    [TestCase("{annotations: {Example.com/A: any thing}}")]
    [TestCase("{name: null, generateName: a-}")]
    [TestCase("{finalizers: [orphan, example.com/f]}")]
    public void Metadata_is_accepted(string fields) => Assert.That(Verdict.Of(Verdict.PodWithMetadata(fields)), Is.Empty);

    [Test]
    public void A_generated_name_is_checked_with_its_prefix()
    {
        var causes = Verdict.Of(Verdict.PodWithMetadata("{name: null, generateName: A_b-}"));
        Assert.That(causes, Has.Length.EqualTo(2));
        Assert.That(causes[0], Does.StartWith("metadata.generateName: Invalid value: \"A_b-\""));
        Assert.That(causes[1], Does.StartWith("metadata.name: Invalid value: \"A_b-xxxxx\""));
    }

    [Test]
    public void Annotations_together_have_a_size_limit() => Assert.That(
        Verdict.Of(Verdict.PodWithMetadata($"{{annotations: {{a: {new string('x', 262144)}}}}}")),
        Is.EqualTo(["metadata.annotations: Too long: may not be more than 262144 bytes"]));

    [Test]
    public void Only_one_owner_controls()
    {
        const string Owner = "{apiVersion: v1, kind: Node, name: a, uid: u, controller: true}";
        var causes = Verdict.Of(Verdict.PodWithMetadata($"{{ownerReferences: [{Owner}, {Owner}]}}"));
        Assert.That(causes, Has.Length.EqualTo(1));
        Assert.That(causes[0], Does.EndWith("Found \"true\" in references for Node/a and Node/a"));
    }

    [TestCase("{uid: a}", "{uid: b}", "metadata.uid: Invalid value: \"b\": field is immutable")]
    [TestCase("{deletionTimestamp: '2024-01-01T00:00:00Z'}", "{deletionTimestamp: '2024-01-01T00:00:00Z', finalizers: [a/b]}", "metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{\"a/b\"}")]
    [TestCase("{creationTimestamp: '2024-01-01T00:00:00Z'}", "{creationTimestamp: '2025-01-01T00:00:00Z'}")]
    public void An_update_keeps_what_names_the_object(string old, string now, params string[] causes) => Assert.That(
        Verdict.OfUpdate(Verdict.PodWithMetadata(now), Verdict.PodWithMetadata(old)),
        Is.EqualTo(causes));

    [TestCase("{finalizers: [a b/c]}", "metadata.finalizers: Invalid value: \"a b/c\": prefix part a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')")]
    [TestCase("{finalizers: [orphan, foregroundDeletion]}", "metadata.finalizers: Invalid value: [\"orphan\",\"foregroundDeletion\"]: finalizer orphan and foregroundDeletion cannot be both set")]
    [TestCase("{labels: {/a: b}}", "metadata.labels: Invalid value: \"/a\": prefix part must be non-empty")]
    [TestCase("{ownerReferences: [{apiVersion: v1, kind: Node, name: a, uid: ''}]}", "metadata.ownerReferences.uid: " + NotEmpty)]
    public void An_update_has_proper_metadata(string metadata, params string[] causes)
    {
        const string Whole = "{apiVersion: apps/v1, kind: Deployment, metadata: {name: d}, spec: {selector: {matchLabels: {a: b}}, "
            + "template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}}}";
        Assert.That(Manifest.Causes(Whole.Replace("{name: d", "{name: d, " + metadata[1..^1], StringComparison.Ordinal), Whole), Is.EqualTo(causes));
    }

    [Test]
    public void An_update_may_leave_out_what_the_server_filled_in() => Assert.That(
        Verdict.OfUpdate(Verdict.PodWithMetadata("{}"), Verdict.PodWithMetadata("{uid: a, creationTimestamp: '2024-01-01T00:00:00Z'}")),
        Is.Empty);
}
