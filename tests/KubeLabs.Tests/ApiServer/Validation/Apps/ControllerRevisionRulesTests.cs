namespace KubeLabs.Tests.ApiServer.Validation.Apps;

internal sealed class ControllerRevisionRulesTests
{
    [TestCase("revision: 1, data: {a: 1}")]
    [TestCase("revision: -1, data: {}", "revision: Invalid value: -1: must be greater than or equal to 0")]
    [TestCase("revision: 1", "data: Required value: data is mandatory")]
    public void A_revision_has_data(string fields, params string[] causes) =>
        Assert.That(Manifest.Causes(Revision(fields)), Is.EqualTo(causes));

    [TestCase("revision: 2, data: {a: 1}")]
    [TestCase("revision: 1, data: {a: 2}", "data: Invalid value: {\"a\":2}: field is immutable")]
    public void Its_data_is_immutable(string fields, params string[] causes) =>
        Assert.That(Manifest.Causes(Revision(fields), Revision("revision: 1, data: {a: 1}")), Is.EqualTo(causes));

    private static string Revision(string fields) =>
        "{apiVersion: apps/v1, kind: ControllerRevision, metadata: {name: r}, " + fields + "}";
}
