using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class ClaimRulesTests
{
    private const string Modes = "accessModes: [ReadWriteOnce]";
    private const string OneGi = Modes + ", resources: {requests: {storage: 1Gi}}";
    private const string TwoGi = Modes + ", resources: {requests: {storage: 2Gi}}";
    private const string Forbidden = "spec: Forbidden: spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims";

    [TestCase(OneGi, "")]
    [TestCase("resources: {requests: {storage: 1Gi}}", "spec.accessModes: Required value: at least 1 access mode is required")]
    [TestCase(Modes, "spec.resources[storage]: Required value")]
    [TestCase(OneGi + ", storageClassName: Fast_", "spec.storageClassName: Invalid value: \"Fast_\": a lowercase RFC 1123 subdomain")]
    public void A_claim_asks_for_modes_and_a_size(string spec, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Claim(spec))), expected.Length == 0 ? Is.Empty : Does.StartWith(expected));

    [Test]
    public void A_claim_stays_and_the_message_shows_what_changed() => Assert.That(
        Manifest.Causes(Claim(TwoGi), Claim(OneGi)),
        Is.EqualTo([Forbidden + """

            @@ -6,7 +6,7 @@
              "Resources": {
               "Limits": null,
               "Requests": {
            -   "storage": "1Gi"
            +   "storage": "2Gi"
               }
              },
              "VolumeName": "",

            """.ReplaceLineEndings("\n")]));

    [TestCase(OneGi, Modes + ", resources: {requests: {storage: 1024Mi}}", "")]
    [TestCase(OneGi + ", volumeName: v", OneGi, "")]
    [TestCase(OneGi + ", volumeName: w", OneGi + ", volumeName: v", "spec")]
    [TestCase(OneGi + ", storageClassName: a", OneGi, "")]
    [TestCase(OneGi + ", storageClassName: b", OneGi + ", storageClassName: a", "spec")]
    [TestCase(OneGi + ", volumeMode: Block", OneGi, "spec,volumeMode")]
    [TestCase(OneGi, TwoGi, "spec")]
    public void What_may_change_of_a_free_claim_is_its_volume_and_first_class(string spec, string old, string expected) =>
        Assert.That(Fields(Manifest.Causes(Claim(spec), Claim(old))), Is.EqualTo(expected));

    [TestCase(TwoGi, OneGi, "")]
    [TestCase(OneGi, TwoGi, "spec.resources.requests.storage: Forbidden: field can not be less than status.capacity")]
    [TestCase(OneGi + ", volumeAttributesClassName: b", OneGi + ", volumeAttributesClassName: a", "")]
    [TestCase(OneGi, OneGi + ", volumeAttributesClassName: a", "spec.volumeAttributesClassName: Forbidden: update to nil is forbidden when status.currentVolumeAttributesClassName is not nil")]
    public void A_bound_claim_grows_and_changes_its_attributes(string spec, string old, string expected)
    {
        var before = Manifest.Prepared(Claim(old));
        var status = JsonNodes.Mapping("{\"phase\":\"Bound\",\"capacity\":{\"storage\":\"1Gi\"},\"currentVolumeAttributesClassName\":\"a\"}");
        before = before.With(before.Root.With("status", status));
        Assert.That(string.Join('|', Over(Claim(spec), before)), Is.EqualTo(expected));
    }

    [TestCase("a", OneGi + ", storageClassName: a", "")]
    [TestCase("a", OneGi + ", storageClassName: b", "spec")]
    [TestCase("b", OneGi, "metadata.annotations.volume.beta.kubernetes.io/storage-class")]
    public void A_class_named_by_an_annotation_moves_to_its_field(string annotation, string spec, string expected) => Assert.That(
        Fields(Manifest.Causes(Claim(spec, annotation), Claim(OneGi, "a"))), Is.EqualTo(expected));

    private static IEnumerable<string> Over(string yaml, KubeObject before)
    {
        var causes = new CauseList();
        var claim = UpdateStrategy.Prepare(Manifest.Defaulted(yaml), Manifest.TypeOf(before.Root), before, causes);
        ClaimRules.ValidateUpdate(claim, before, causes);
        return causes.Select(cause => cause.ToString());
    }

    private static string Fields(IEnumerable<string> causes) => string.Join(',', causes.Select(cause => cause[..cause.IndexOf(": ", StringComparison.Ordinal)]));

    private static string Claim(string spec, string? annotation = null) =>
        $"{{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {{name: c{(annotation is null ? "" : $", annotations: {{volume.beta.kubernetes.io/storage-class: {annotation}}}")}}}, spec: {{{spec}}}}}";
}
