namespace KubeLabs.Tests.ApiServer.CustomResources;

internal sealed class EmbeddedResourceRulesTests
{
    private const string Object = "{type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}";
    private const string Spec = "{type: object, properties: {made: " + Object + ", all: {type: array, items: " + Object + "}, "
        + "named: {type: object, additionalProperties: " + Object + "}}}";

    [TestCase("{made: {apiVersion: v1, kind: Pod, metadata: {name: p}}}", "")]
    [TestCase("{made: {kind: Pod}}", "spec.made.apiVersion: Required value")]
    [TestCase("{made: {apiVersion: v1}}", "spec.made.kind: Required value")]
    [TestCase("{made: {apiVersion: a/b/c, kind: Pod}}", "spec.made.apiVersion: Invalid value: \"a/b/c\": unexpected GroupVersion string: a/b/c")]
    [TestCase("{made: {apiVersion: '', kind: Pod}}", "spec.made.apiVersion: Invalid value: \"\": must not be empty")]
    [TestCase("{made: {apiVersion: v1, kind: P_d}}", "spec.made.kind: Invalid value: \"P_d\": may have mixed case, but should otherwise match: a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')")]
    [TestCase("{made: {apiVersion: v1, kind: Pod, metadata: {name: a/b}}}", "spec.made.metadata.name: Invalid value: \"a/b\": may not contain '/'")]
    [TestCase("{all: [{apiVersion: v1, kind: Pod}, {kind: Pod}]}", "spec.all[1].apiVersion: Required value")]
    [TestCase("{named: {a: {kind: Pod}}}", "spec.named[a].apiVersion: Required value")]
    public void An_object_within_has_a_version_a_kind_and_metadata(string spec, string expected)
    {
        var message = Definitions.Apply(Definitions.Of(Spec), Definitions.Widget(spec)).Message;
        Assert.That(message, Is.EqualTo(expected.Length == 0 ? "" : $"Widget.example.com \"w\" is invalid: {expected}"));
    }
}
