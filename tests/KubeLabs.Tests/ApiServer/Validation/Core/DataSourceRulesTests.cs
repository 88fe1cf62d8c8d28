namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class DataSourceRulesTests
{
    private const string Asked = "accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}";
    private const string OnlyClaims = "must be 'PersistentVolumeClaim' when referencing the default apiGroup";
    private const string Template = "spec.volumes[0].ephemeral.volumeClaimTemplate.spec";

    // A claim's old and new data source are made the same before they are checked (NormalizeDataSources).
    [TestCase("dataSource: {kind: PersistentVolumeClaim, name: ''}", "spec.dataSource.name: Required value", "spec.dataSourceRef.name: Required value")]
    [TestCase("dataSourceRef: {kind: Book, name: b}", "spec.dataSource: Invalid value: \"Book\": " + OnlyClaims, "spec.dataSourceRef: Invalid value: \"Book\": " + OnlyClaims)]
    [TestCase("dataSourceRef: {kind: '', name: b}", "spec.dataSource.kind: Required value", "spec.dataSource: Invalid value: \"\": " + OnlyClaims, "spec.dataSourceRef.kind: Required value", "spec.dataSourceRef: Invalid value: \"\": " + OnlyClaims)]
    [TestCase("dataSource: {kind: PersistentVolumeClaim, name: a}, dataSourceRef: {kind: PersistentVolumeClaim, name: b}", "spec: Invalid value: {}: must match dataSourceRef")]
    [TestCase("dataSource: {kind: PersistentVolumeClaim, name: a}, dataSourceRef: {apiGroup: '', kind: PersistentVolumeClaim, name: a}", "spec: Invalid value: {}: must match dataSourceRef")]
    public void A_claim_is_filled_from_one_source(string fields, params string[] causes) =>
        Assert.That(Manifest.Causes(Claim(fields)), Is.EqualTo(causes));

    // CrossNamespaceVolumeDataSource is off: such a reference is dropped.
    [TestCase("dataSource: {kind: Book, name: b}", "")]
    [TestCase("dataSourceRef: {kind: PersistentVolumeClaim, name: b, namespace: other}", "")]
    [TestCase("dataSourceRef: {kind: PersistentVolumeClaim, name: b, namespace: ''}", "{\"kind\":\"PersistentVolumeClaim\",\"name\":\"b\"}")]
    [TestCase("dataSourceRef: {apiGroup: example.com, kind: Book, name: b}", "{\"apiGroup\":\"example.com\",\"kind\":\"Book\",\"name\":\"b\"}")]
    public void A_source_that_was_never_allowed_is_dropped(string fields, string expected) =>
        Assert.That(Manifest.At(Manifest.Prepared(Claim(fields)), "spec.dataSource"), Is.EqualTo(expected));

    [TestCase("dataSource: {kind: PersistentVolumeClaim, name: a}, dataSourceRef: {kind: PersistentVolumeClaim, name: a, namespace: other}", Template + ": Invalid value: {}: may not be specified when dataSourceRef.namespace is specified")]
    [TestCase("dataSourceRef: {apiGroup: example.com, kind: A, name: a, namespace: a.b}", Template + ".dataSourceRef.namespace: Invalid value: \"a.b\": must not contain dots")]
    [TestCase("dataSource: {kind: Book, name: a}", Template + ".dataSource: Invalid value: \"Book\": " + OnlyClaims)]
    public void A_template_of_a_claim_is_checked_as_it_is_written(string fields, params string[] causes) => Assert.That(
        Verdict.OfPod($"{{volumes: [{{name: v, ephemeral: {{volumeClaimTemplate: {{spec: {{{Asked}, {fields}}}}}}}}}]}}"),
        Is.EqualTo(causes));

    private static string Claim(string fields) => $"{{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {{name: c}}, spec: {{{Asked}, {fields}}}}}";
}
