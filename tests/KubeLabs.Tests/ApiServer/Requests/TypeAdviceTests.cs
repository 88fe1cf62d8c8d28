using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.ApiServer.Requests;

internal sealed class TypeAdviceTests
{
    [TestCase("v1", "Service", "spec.ports[0].port", "cannot unmarshal string", "A whole number")]
    [TestCase("v1", "Service", "spec.selector[app]", "cannot unmarshal number", "A text belongs here")]
    [TestCase("v1", "Service", "spec.selector[matchLabels]", "cannot unmarshal object", "A single text")]
    [TestCase("v1", "Service", "spec.selector", "cannot unmarshal array", "Keys with values")]
    [TestCase("v1", "Service", "spec.ports", "cannot unmarshal object", "A list belongs here")]
    [TestCase("v1", "Pod", "spec.hostNetwork", "cannot unmarshal string", "true or false")]
    [TestCase("v1", "Pod", "spec.containers[0].resources.limits[cpu]", "quantities must match", "An amount")]
    [TestCase("v1", "Secret", "data[tls.crt]", "illegal base64 data", "Base64 belongs here")]
    public void A_value_of_the_wrong_type_says_what_belongs_there(string version, string kind, string field, string message, string start)
    {
        var type = SchemaCatalog.BuiltIn.Find(GroupVersionKind.Of(version, kind))!.Schema;
        var advice = TypeAdvice.For(SchemaPath.Find(type, FieldPath.Parse(field)), message);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(advice?.En, Does.StartWith(start));
            Assert.That(advice?.Ko, Does.Contain("니다"));
        }
    }
}
