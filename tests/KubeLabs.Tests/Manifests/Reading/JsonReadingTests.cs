using KubeLabs.Manifests;

namespace KubeLabs.Tests.Manifests.Reading;

internal sealed class JsonReadingTests
{
    [TestCase("""{"a": 1.0}""", """{"a":1}""")]
    [TestCase("""{"a": 1e3}""", """{"a":1000}""")]
    [TestCase("""{"a": 1.5}""", """{"a":1.5}""")]
    [TestCase("""{"a": 9223372036854775808}""", """{"a":9223372036854776000}""")]
    [TestCase("""{"a": -0}""", """{"a":0}""")]
    [TestCase("""{"a": "yes", "b": null, "c": [true, {}]}""", """{"a":"yes","b":null,"c":[true,{}]}""")]
    [TestCase("""{"a\u0062": "\n\u00e9\/"}""", """{"ab":"\né/"}""")]
    public void JSON_reads_as_kubectl_sends_it_on(string text, string json) => Assert.That(Read.Json(text), Is.EqualTo(json));

    [Test]
    public void A_surrogate_pair_is_one_character() =>
        Assert.That(Read.File("""{"a": "\ud83d\ude00"}""").Documents[0].Root!["a"]!.AsString(), Is.EqualTo("\U0001F600"));

    [Test]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.That(Read.File("""{"a": "\ud83d"}""").Documents[0].Root!["a"]!.AsString(), Is.EqualTo("\uFFFD"));

    [Test]
    public void Several_values_follow_one_another()
    {
        var documents = Read.File("{\"a\": 1} {\"b\": 2}\n{\"c\":\n 3}").Documents;
        Assert.That(documents.Select(d => d.Index), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(documents[2].Root!["c"]!.Position, Has.Property("Line").EqualTo(3).And.Property("Column").EqualTo(2));
    }

    [Test]
    public void Columns_count_characters_and_not_bytes() =>
        Assert.That(Read.File("""{"한글": 1}""").Documents[0].Root!["한글"]!.Position.Column, Is.EqualTo(8));

    [TestCase("{a: 1}")]
    [TestCase("{\"a\": 1,}")]
    [TestCase("{\"a\": 1} # comment")]
    [TestCase("{\"a\": 1}\n---\n{\"b\": 2}")]
    public void What_is_no_JSON_is_read_as_YAML(string text) => Assert.That(Read.Problems(text), Is.Empty);

    [TestCase("{\"a\": 1", "JsonSyntax 1:8")]
    [TestCase("{\"a\" 1}", "JsonSyntax 1:6")]
    [TestCase("{\"a\": 1 \"b\": 2}", "JsonSyntax 1:9")]
    [TestCase("{\"a\":1}\n{\"b\":2}\nc: 3", "JsonSyntax 3:1")]
    [TestCase("{\"a\": 1e999}", "NumberTooLarge 1:7")]
    public void What_is_neither_has_the_error_of_JSON(string text, string problem) =>
        Assert.That(Read.Problems(text), Is.EqualTo(new[] { problem }));

    [Test]
    public void A_duplicate_key_warns_in_JSON_too() =>
        Assert.That(Read.Problems("{\"a\": 1,\n \"a\": 2}"), Is.EqualTo(new[] { "DuplicateKey 2:2" }));

    [Test]
    public void An_answer_of_an_API_is_read_from_its_bytes()
    {
        var source = new Source("api", SourceKind.Cluster, "");
        Assert.That(JsonNodeReader.Read("""{"a": [1]}"""u8, source)["a"]!.Items[0].AsInteger(), Is.EqualTo(1));
        Assert.That(() => JsonNodeReader.Read("{} {}"u8, source), Throws.TypeOf<FormatException>());
        Assert.That(() => JsonNodeReader.Read("{"u8, source), Throws.TypeOf<FormatException>());
        Assert.That(() => JsonNodeReader.Read(""u8, source), Throws.TypeOf<FormatException>());
    }
}
