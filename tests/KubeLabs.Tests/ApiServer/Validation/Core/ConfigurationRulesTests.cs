namespace KubeLabs.Tests.ApiServer.Validation.Core;

internal sealed class ConfigurationRulesTests
{
    private const string BadKey =
        ": a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')";

    [TestCase("data: {a.b: x, _c: y}, binaryData: {d: AA==}", "")]
    [TestCase("data: {a b: x}", "data[a b]: Invalid value: \"a b\"" + BadKey)]
    [TestCase("binaryData: {a b: AA==}", "binaryData[a b]: Invalid value: \"a b\"" + BadKey)]
    [TestCase("data: {..: x}", "data[..]: Invalid value: \"..\": must not be '..'")]
    [TestCase("data: {a: x}, binaryData: {a: AA==}", "data[a]: Invalid value: \"a\": duplicate of key present in binaryData")]
    public void A_key_of_a_ConfigMap_is_a_file_name_and_there_once(string fields, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(ConfigMap(fields))), Is.EqualTo(expected));

    [Test]
    public void All_values_of_a_ConfigMap_together_have_a_limit() => Assert.That(
        Manifest.Causes(ConfigMap($"data: {{a: {new string('x', 600_000)}, b: {new string('y', 600_000)}}}")),
        Is.EqualTo(["[]: Too long: may not be more than 1048576 bytes"]));

    [TestCase("data: {a: z}", "data: {a: x}", "")]
    [TestCase("data: {a: z}, immutable: true", "data: {a: x}, immutable: true", "data: Forbidden: field is immutable when `immutable` is set")]
    [TestCase("binaryData: {a: AA==}, immutable: true", "immutable: true", "binaryData: Forbidden: field is immutable when `immutable` is set")]
    [TestCase("immutable: false", "immutable: true", "immutable: Forbidden: field is immutable when `immutable` is set")]
    public void An_immutable_ConfigMap_stays(string fields, string old, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(ConfigMap(fields), ConfigMap(old))), Is.EqualTo(expected));

    [Test]
    public void A_ServiceAccount_keeps_the_names_of_its_Secrets_alone() => Assert.That(
        Manifest.At(Manifest.Prepared("{apiVersion: v1, kind: ServiceAccount, metadata: {name: a}, secrets: [{name: x, kind: Secret}, {kind: Secret}]}"), "secrets"),
        Is.EqualTo("[{\"name\":\"x\"},{}]"));

    [Test]
    public void The_name_of_a_ServiceAccount_is_a_subdomain() => Assert.That(
        Manifest.Causes("{apiVersion: v1, kind: ServiceAccount, metadata: {name: A_b}}").Single(),
        Does.StartWith("metadata.name: Invalid value: \"A_b\": a lowercase RFC 1123 subdomain must consist of"));

    [Test]
    public void The_labels_of_a_ServiceAccount_are_checked_when_they_change() => Assert.That(
        Manifest.Causes("{apiVersion: v1, kind: ServiceAccount, metadata: {name: a, labels: {/a: b}}}", "{apiVersion: v1, kind: ServiceAccount, metadata: {name: a}}").Distinct(),
        Is.EqualTo(["metadata.labels: Invalid value: \"/a\": prefix part must be non-empty"]));

    private static string ConfigMap(string fields) => $"{{apiVersion: v1, kind: ConfigMap, metadata: {{name: c}}, {fields}}}";
}
