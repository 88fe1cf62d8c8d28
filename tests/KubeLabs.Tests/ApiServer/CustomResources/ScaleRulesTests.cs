namespace KubeLabs.Tests.ApiServer.CustomResources;

internal sealed class ScaleRulesTests
{
    private const string Version = ", subresources: {scale: {specReplicasPath: .spec.replicas, statusReplicasPath: .status.seen}}";
    private const string Schema = "{type: object, properties: {replicas: {type: integer}}}, status: {x-kubernetes-preserve-unknown-fields: true}";

    [TestCase("{replicas: 3}", "")]
    [TestCase("{}", "")]
    [TestCase("{replicas: -1}", ".spec.replicas: Invalid value: -1: should be a non-negative integer")]
    [TestCase("{replicas: 2147483648}", ".spec.replicas: Invalid value: 2147483648: should be less than or equal to 2147483647")]
    [TestCase("{replicas: three}", "[spec.replicas: Invalid value: \"string\": spec.replicas in body must be of type integer: \"string\", .spec.replicas: Invalid value: 0: .spec.replicas accessor error: three is of the type string, expected int64]")]
    public void The_count_that_is_asked_for_is_a_number(string spec, string expected) => Check(Definitions.Widget(spec), expected);

    // The server shows the 0 that it read instead, and in the message the value as Go prints it.
    [TestCase("{}", "")]
    [TestCase("{seen: -2}", "Invalid value: -2: should be a non-negative integer")]
    [TestCase("{seen: true}", "Invalid value: 0: .status.seen accessor error: true is of the type bool, expected int64")]
    [TestCase("{seen: 1.5}", "Invalid value: 0: .status.seen accessor error: 1.5 is of the type float64, expected int64")]
    [TestCase("{seen: [a, 2]}", "Invalid value: 0: .status.seen accessor error: [a 2] is of the type []interface {}, expected int64")]
    [TestCase("{seen: {b: 1, a: x}}", "Invalid value: 0: .status.seen accessor error: map[a:x b:1] is of the type map[string]interface {}, expected int64")]
    [TestCase("1", "Invalid value: 0: .status.seen accessor error: 1 is of the type int64, expected map[string]interface{}")]
    public void The_count_that_is_there_is_a_number(string status, string expected) => Check(
        Definitions.Widget($"{{}}, status: {status}"), expected.Length == 0 ? "" : $".status.seen: {expected}");

    private static void Check(string widget, string expected) => Assert.That(
        Definitions.Apply(Definitions.Of(Schema, Version), widget).Message,
        Is.EqualTo(expected.Length == 0 ? "" : $"Widget.example.com \"w\" is invalid: {expected}"));
}
