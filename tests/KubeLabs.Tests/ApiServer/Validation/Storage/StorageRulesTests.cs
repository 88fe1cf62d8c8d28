namespace KubeLabs.Tests.ApiServer.Validation.Storage;

internal sealed class StorageRulesTests
{
    private const string Class = "kind: StorageClass, provisioner: a.com/b";
    private const string Terms = "allowedTopologies: [{matchLabelExpressions: [";

    [TestCase(Class, "")]
    [TestCase("kind: StorageClass", "provisioner: Required value")]
    [TestCase("kind: StorageClass, provisioner: Not/A/Name", "provisioner: Invalid value: \"not/a/name\": a valid label key must consist of")]
    [TestCase(Class + ", reclaimPolicy: Recycle", "reclaimPolicy: Unsupported value: \"Recycle\": supported values: \"Delete\", \"Retain\"")]
    [TestCase(Class + ", volumeBindingMode: Late", "volumeBindingMode: Unsupported value: \"Late\": supported values: \"Immediate\", \"WaitForFirstConsumer\"")]
    [TestCase(Class + ", parameters: {'': a}", "parameters: Invalid value: \"\": field can not be empty.")]
    [TestCase(Class + ", " + Terms + "{key: a, values: [b, b]}]}]", "allowedTopologies[0].matchLabelExpressions[0].values[1]: Duplicate value: \"b\"")]
    [TestCase(Class + ", " + Terms + "{key: a}]}]", "allowedTopologies[0].matchLabelExpressions[0].values: Required value")]
    [TestCase(Class + ", " + Terms + "{key: a, values: [b]}, {key: a, values: [c]}]}]", "allowedTopologies[0].matchLabelExpressions[1].key: Duplicate value: \"a\"")]
    [TestCase(Class + ", " + Terms + "{key: a, values: [b]}]}, {matchLabelExpressions: [{key: a, values: [b]}]}]", "allowedTopologies[1].matchLabelExpressions: Duplicate value: \"\"")]
    [TestCase(Class + ", allowedTopologies: [{}]", "allowedTopologies[0].matchLabelExpressions: Duplicate value: \"\"")]
    [TestCase("kind: VolumeAttributesClass, driverName: a.com/b", "parameters: Required value: must contain at least one key/value pair")]
    [TestCase("kind: VolumeAttributesClass, parameters: {a: b}", "driverName: Required value")]
    public void A_class_has_a_driver_and_parameters(string fields, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Item(fields))), expected.Length == 0 ? Is.Empty : Does.StartWith(expected));

    [Test]
    public void A_class_has_so_many_parameters() => Assert.That(
        Manifest.Causes(Item($"{Class}, parameters: {{{string.Join(", ", Enumerable.Range(0, 513).Select(i => $"p{i}: x"))}}}")),
        Is.EqualTo(["parameters: Too long: may not be more than 512 bytes"]));

    [TestCase(Class + ", parameters: {b: x, a: z}", Class, "parameters: Invalid value: {\"a\":\"z\",\"b\":\"x\"}: field is immutable")]
    [TestCase(Class + ", reclaimPolicy: Retain", Class, "reclaimPolicy: Invalid value: \"Retain\": field is immutable")]
    [TestCase(Class + ", volumeBindingMode: WaitForFirstConsumer", Class, "volumeBindingMode: Invalid value: \"WaitForFirstConsumer\": field is immutable")]
    [TestCase(Class, "kind: StorageClass, provisioner: c", "provisioner: Invalid value: \"a.com/b\": field is immutable")]
    [TestCase(Class + ", mountOptions: [ro], allowVolumeExpansion: true", Class, "")]
    [TestCase("kind: VolumeAttributesClass, driverName: a, parameters: {a: b}", "kind: VolumeAttributesClass, driverName: b, parameters: {a: c}", "driverName: Forbidden: updates to driverName are forbidden.|parameters: Forbidden: updates to parameters are forbidden.")]
    [TestCase("kind: CSIDriver, spec: {attachRequired: false}", "kind: CSIDriver, spec: {}", "spec.attachedRequired: Invalid value: false: field is immutable")]
    [TestCase("kind: CSIDriver, spec: {volumeLifecycleModes: [Ephemeral]}", "kind: CSIDriver, spec: {}", "spec.volumeLifecycleModes: Invalid value: [\"Ephemeral\"]: field is immutable")]
    public void What_a_class_is_stays(string fields, string old, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Item(fields), Item(old))), Is.EqualTo(expected));

    [TestCase("", "")]
    [TestCase("fsGroupPolicy: Always", "spec.fsGroupPolicy: Unsupported value: \"Always\": supported values: \"File\", \"None\", \"ReadWriteOnceWithFSType\"")]
    [TestCase("volumeLifecycleModes: [Long]", "spec.volumeLifecycleModes: Unsupported value: \"Long\": supported values: \"Persistent\", \"Ephemeral\"")]
    [TestCase("tokenRequests: [{audience: a}, {audience: a}]", "spec.tokenRequests[1].audience: Duplicate value: \"a\"")]
    [TestCase("tokenRequests: [{audience: a, expirationSeconds: 60}]", "spec.tokenRequests[0].expirationSeconds: Invalid value: 60: may not specify a duration less than 10 minutes")]
    [TestCase("nodeAllocatableUpdatePeriodSeconds: 9", "spec.nodeAllocatableUpdatePeriodSeconds: Invalid value: 9: must be greater than or equal to 10 seconds")]
    [TestCase("serviceAccountTokenInSecrets: true", "spec.serviceAccountTokenInSecrets: Invalid value: true: serviceAccountTokenInSecrets is set but no tokenRequests are specified")]
    public void A_driver_says_how_it_works(string spec, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Item($"kind: CSIDriver, spec: {{{spec}}}"))), Is.EqualTo(expected));

    private static string Item(string fields) => $"{{apiVersion: storage.k8s.io/v1, metadata: {{name: a}}, {fields}}}";
}
