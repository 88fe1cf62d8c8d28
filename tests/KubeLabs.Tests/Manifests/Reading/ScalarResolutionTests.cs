using KubeLabs.Manifests;

namespace KubeLabs.Tests.Manifests.Reading;

internal sealed class ScalarResolutionTests
{
    [TestCase("yes", "true")]
    [TestCase("On", "true")]
    [TestCase("n", "false")]
    [TestCase("OFF", "false")]
    [TestCase("tRUE", "\"tRUE\"")]
    [TestCase("~", "null")]
    [TestCase("", "null")]
    [TestCase("Null", "null")]
    [TestCase("'yes'", "\"yes\"")]
    [TestCase("\"1\"", "\"1\"")]
    [TestCase("0644", "420")]
    [TestCase("0o17", "15")]
    [TestCase("0b101", "5")]
    [TestCase("0x1F", "31")]
    [TestCase("1_000", "1000")]
    [TestCase("-0x1F", "-31")]
    [TestCase("08", "8")]
    [TestCase("0b-1", "-1")]
    [TestCase("1:30", "\"1:30\"")]
    [TestCase("1e3", "1000")]
    [TestCase("3.0", "3")]
    [TestCase("-0.0", "0")]
    [TestCase("0.5", "0.5")]
    [TestCase(".5", "0.5")]
    [TestCase("1e21", "1e+21")]
    [TestCase("1e20", "100000000000000000000")]
    [TestCase("0.0000001", "1e-7")]
    [TestCase("0.000001", "0.000001")]
    [TestCase("1.5e-10", "1.5e-10")]
    [TestCase("9223372036854775807", "9223372036854775807")]
    [TestCase("18446744073709551615", "18446744073709552000")]
    [TestCase("99999999999999999999999", "1e+23")]
    [TestCase("1e400", "\"1e400\"")]
    [TestCase("1.2.3", "\"1.2.3\"")]
    [TestCase("500m", "\"500m\"")]
    [TestCase("0x", "\"0x\"")]
    [TestCase("2001-01-01", "\"2001-01-01\"")]
    [TestCase("2001-1-1T00:00:00Z", "\"2001-1-1T00:00:00Z\"")]
    [TestCase("!!str 1", "\"1\"")]
    [TestCase("!!int \"1\"", "1")]
    [TestCase("!!float 3", "3")]
    [TestCase("!!binary aGk=", "\"hi\"")]
    [TestCase("! yes", "true")]
    [TestCase("!mine 5", "\"5\"")]
    public void A_scalar_is_what_kubectl_sends(string written, string json) =>
        Assert.That(Read.Json("a: " + written), Is.EqualTo($"{{\"a\":{json}}}"));

    [TestCase(".inf", "json: unsupported value: +Inf")]
    [TestCase("-.Inf", "json: unsupported value: -Inf")]
    [TestCase(".nan", "json: unsupported value: NaN")]
    [TestCase("!!int x", "cannot decode !!str `x` as a !!int")]
    [TestCase("!!binary '*'", "!!binary value contains invalid base64 data")]
    public void What_JSON_cannot_say_is_an_error(string written, string message)
    {
        var problem = Read.File("a: " + written).Documents.Single().Problems.Single();
        Assert.That(problem.Message.En, Does.Contain(message));
        Assert.That(problem.At.Column, Is.EqualTo(4));
    }

    [TestCase("1", "1")]
    [TestCase("1.5", "1.5")]
    [TestCase("1e6", "1e+06")]
    [TestCase("yes", "true")]
    [TestCase("0x10", "16")]
    public void A_key_becomes_a_text(string written, string key) =>
        Assert.That(Read.Json(written + ": a"), Is.EqualTo($"{{\"{key}\":\"a\"}}"));

    [TestCase("~: a")]
    [TestCase(": a")]
    [TestCase("[a]: c")]
    [TestCase("18446744073709551615: c")]
    public void A_key_that_is_no_text_is_an_error(string text) =>
        Assert.That(Read.Problems(text), Is.EqualTo(new[] { "YamlSyntax 1:1" }));

    [Test]
    public void The_written_form_of_a_scalar_is_kept()
    {
        var scalar = (ScalarNode)Read.File("a: 0644").Documents[0].Root!["a"]!;
        Assert.That((scalar.Kind, scalar.Text, scalar.Raw), Is.EqualTo((ScalarKind.Integer, "420", "0644")));
    }
}
