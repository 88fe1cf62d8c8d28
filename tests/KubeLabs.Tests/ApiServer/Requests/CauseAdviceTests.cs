using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Requests;

internal sealed class CauseAdviceTests
{
    [TestCase("FieldValueInvalid", "Invalid value: {\"a\":\"b\"}: `selector` does not match template `labels`", "spec.template.metadata.labels", "Give the Pod template every label")]
    [TestCase("FieldValueNotFound", "Not found: \"data\"", "spec.template.spec.containers[0].volumeMounts[2].name", "Declare the volume")]
    [TestCase("FieldValueRequired", "Required value: name or generateName is required", "metadata.name", "Give the object a name")]
    [TestCase("FieldValueRequired", "Required value", "spec.containers[0].image", "Name the container's image")]
    [TestCase("FieldValueRequired", "Required value", "spec.anything", "Write this field")]
    [TestCase("FieldValueNotSupported", "Unsupported value: \"x\"", "spec.template.spec.restartPolicy", "A Deployment")]
    [TestCase("FieldValueNotSupported", "Unsupported value: \"x\"", "spec.type", "Write one of the supported values")]
    [TestCase("FieldValueInvalid", "Invalid value: 0: must be between 1 and 65535, inclusive", "spec.ports[0].port", "A port is a number")]
    [TestCase("FieldValueInvalid", "Invalid value: \"80\": must contain at least one letter (a-z)", "a", "Write a port number without quotes")]
    [TestCase("FieldValueInvalid", "Invalid value: \"A\": a lowercase RFC 1123 subdomain must consist of lower case", "metadata.name", "Use lower-case letters, digits, '-' and '.'")]
    [TestCase("UnknownField", "unknown field \"spec.x\"", "spec.x", "Check the spelling")]
    [TestCase("NotFound", "namespaces \"a\" not found", "", "Create the namespace first")]
    [TestCase("Forbidden", "pods \"a\" is forbidden: exceeded quota: q", "", "Ask for less")]
    [TestCase("Forbidden", "pods \"a\" is forbidden: violates PodSecurity \"restricted:latest\": x", "", "The labels of the namespace")]
    public void A_frequent_cause_says_what_to_do(string reason, string message, string field, string start)
    {
        var advice = CauseAdvice.For(reason, message, field);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(advice?.En, Does.StartWith(start));
            Assert.That(advice?.Ko, Is.Not.Empty.And.Not.EqualTo(advice?.En));
        }
    }

    [Test]
    public void A_cause_that_says_it_all_has_none() =>
        Assert.That(CauseAdvice.For("FieldValueInvalid", "Invalid value: 1: something of its own", "spec.x"), Is.Null);
}
