using System.Text;
using KubeLabs.ApiServer;

namespace KubeLabs.Tests.ApiServer.Validation;

internal sealed class SecretRulesTests
{
    [TestCase("type: kubernetes.io/tls", "data[tls.crt]: Required value|data[tls.key]: Required value")]
    [TestCase("type: kubernetes.io/basic-auth", "data[username]: Required value|data[password]: Required value")]
    [TestCase("type: kubernetes.io/basic-auth, stringData: {username: a}", "")]
    [TestCase("type: kubernetes.io/ssh-auth, stringData: {ssh-privatekey: ''}", "data[ssh-privatekey]: Required value")]
    [TestCase("type: kubernetes.io/dockerconfigjson", "data[.dockerconfigjson]: Required value")]
    [TestCase("type: kubernetes.io/dockerconfigjson, stringData: {.dockerconfigjson: '{}'}", "")]
    [TestCase("type: kubernetes.io/dockerconfigjson, stringData: {.dockerconfigjson: ''}", "data[.dockerconfigjson]: Invalid value: \"<secret contents redacted>\": unexpected end of JSON input")]
    [TestCase("type: kubernetes.io/service-account-token", "metadata.annotations[kubernetes.io/service-account.name]: Required value")]
    [TestCase("type: anything/else", "")]
    public void Each_type_demands_its_keys(string fields, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Secret(fields))), Is.EqualTo(expected));

    [TestCase("type: a", "type: b", "type: Invalid value: \"a\": field is immutable")]
    [TestCase("immutable: true, stringData: {a: y}", "immutable: true, stringData: {a: x}", "data: Forbidden: field is immutable when `immutable` is set")]
    [TestCase("immutable: false", "immutable: true", "immutable: Forbidden: field is immutable when `immutable` is set")]
    [TestCase("stringData: {a: y}", "stringData: {a: x}", "")]
    public void What_is_immutable_stays(string fields, string old, string expected) =>
        Assert.That(string.Join('|', Manifest.Causes(Secret(fields), Secret(old))), Is.EqualTo(expected));

    [TestCase("{\"a\":[1,-2.5e3,true,null,\"\\u00e9\"]}", null)]
    [TestCase("null", null)]
    [TestCase("[]", "json: cannot unmarshal array into Go value of type map[string]interface {}")]
    [TestCase("{\"a\":1}-", "invalid character '-' after top-level value")]
    [TestCase("x", "invalid character 'x' looking for beginning of value")]
    [TestCase("í", "invalid character 'Ã' looking for beginning of value")]
    [TestCase("{a:1}", "invalid character 'a' looking for beginning of object key string")]
    [TestCase("{\"a\" 1}", "invalid character '1' after object key")]
    [TestCase("{\"a\":1 2}", "invalid character '2' after object key:value pair")]
    [TestCase("[1 2]", "invalid character '2' after array element")]
    [TestCase("\"a\nb\"", "invalid character '\\n' in string literal")]
    [TestCase("tru!", "invalid character '!' in literal true (expecting 'e')")]
    [TestCase("1.x", "invalid character 'x' after decimal point in numeric literal")]
    [TestCase("[1,", "unexpected end of JSON input")]
    public void JSON_is_read_with_the_words_of_Go(string json, string? expected) =>
        Assert.That(GoJson.Fault(Encoding.UTF8.GetBytes(json)), Is.EqualTo(expected));

    private static string Secret(string fields) => $"{{apiVersion: v1, kind: Secret, metadata: {{name: s}}, {fields}}}";
}
