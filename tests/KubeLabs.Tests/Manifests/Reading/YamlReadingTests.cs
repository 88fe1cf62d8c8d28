using KubeLabs.Manifests;

namespace KubeLabs.Tests.Manifests.Reading;

internal sealed class YamlReadingTests
{
    [Test]
    public void Nodes_and_keys_know_where_they_were_written()
    {
        var root = (MappingNode)Read.File("---\na:\n  - b: c\n").Documents[0].Root!;
        var inner = (MappingNode)root["a"]!.Items[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Place(root.Values[0].KeyPosition), Is.EqualTo((2, 1)));
            Assert.That(Place(root["a"]!.Position), Is.EqualTo((3, 3)));
            Assert.That(Place(inner.Position), Is.EqualTo((3, 5)));
            Assert.That(Place(inner["b"]!.Position), Is.EqualTo((3, 8)));
        }
    }

    [Test]
    public void A_broken_document_does_not_spoil_the_others()
    {
        var documents = Read.File("a: 1\n---\nb: c: d\n---\n# nothing\n---\ne: 2\n").Documents;
        Assert.That(documents.Select(d => d.Index), Is.EqualTo(new[] { 0, 1, 2 }));
        Assert.That(documents.Select(d => d.Root is null), Is.EqualTo(new[] { false, true, false }));
        Assert.That(Place(documents[2].Root!.Position), Is.EqualTo((7, 1)));
        Assert.That(documents[1].Problems.Single().At.Line, Is.EqualTo(3));
    }

    [TestCase("a: 1\n--- # next\nb: 2", 2)]
    [TestCase("---\n---\na: 1", 1)]
    [TestCase("a:\tb", 1)]
    [TestCase("a: {b: {c: d}, e, f: , \"g\":1 # x, y\n , h: i}", 1)]
    [TestCase("a: 1\r\n---\r\nb: 2\r\n", 2)]
    [TestCase("\n# only\n", 0)]
    [TestCase("null", 0)]
    [TestCase("", 0)]
    public void Documents_are_counted_as_kubectl_sends_them(string text, int count) =>
        Assert.That(Read.File(text).Documents, Has.Length.EqualTo(count));

    [TestCase("a: 1\n--- b\nc: 2", "YamlSyntax 2:1")]
    [TestCase("%YAML 1.2\n---\na: 1", "YamlSyntax 1:1")]
    [TestCase("a: 1\n\tb: 2", "YamlSyntax 2:1")]
    [TestCase("a:\n  - b\n c: d", "YamlSyntax 3:2")]
    [TestCase("a: \"b\nc: d\n", "YamlSyntax 1:4")]
    [TestCase("a: b: c", "YamlSyntax 1:5")]
    [TestCase("a: {{ name }}", "YamlSyntax 1:5")]
    [TestCase("a: @b", "YamlSyntax 1:4")]
    [TestCase("a: *b", "YamlSyntax 1:4")]
    [TestCase("a: */5 * * * *", "YamlSyntax 1:4")]
    [TestCase("a: &a [*a]", "YamlSyntax 1:8")]
    [TestCase("a: \u0001", "YamlSyntax 1:4")]
    [TestCase("a: [b", "YamlSyntax 2:1")]
    [TestCase("a: {b: '1' \"c\": 2}", "YamlSyntax 1:12")]
    [TestCase("a: {\"b\" 1}", "YamlSyntax 1:9")]
    [TestCase("a: [b?c]", "YamlSyntax 1:5")]
    [TestCase("a:\n  \tb: c", "YamlSyntax 2:3")]
    [TestCase("-\ta: b", "YamlSyntax 1:2")]
    [TestCase("a: &b.c d", "YamlSyntax 1:4")]
    public void A_fault_is_named_where_it_is(string text, string problem) =>
        Assert.That(Read.Problems(text), Does.Contain(problem));

    [TestCase("a:\n\t- b", "tab")]
    [TestCase("a: b: c", "quotes")]
    [TestCase("a: 'b", "not closed")]
    [TestCase("a: 1\nb:2\nc: 3", "space behind it")]
    [TestCase("a: 1\n  b: 2", "indented too far")]
    [TestCase("a: `b`", "cannot start|can start with the character \"`\"")]
    public void A_common_mistake_is_explained(string text, string words)
    {
        var message = Read.File(text).Documents.SelectMany(d => d.Problems).First().Message;
        Assert.That(words.Split('|').Any(w => message.En.Contains(w, StringComparison.Ordinal)), message.En);
        Assert.That(message.Ko, Does.Contain("YAML"));
    }

    [Test]
    public void A_duplicate_key_warns_with_both_places_and_the_last_one_counts()
    {
        var document = Read.File("a: 1\nb: 2\na: 3\n").Documents.Single();
        Assert.That(NodeJson.Compact(document.Root!), Is.EqualTo("""{"a":3,"b":2}"""));
        Assert.That(document.Problems.Single().Message.En, Does.Contain("line 1").And.Contain("line 3"));
        Assert.That((document.Problems[0].Severity, document.Problems[0].Reason), Is.EqualTo((Severity.Warning, "DuplicateKey")));
    }

    [TestCase("x: &x {a: 1, b: 2}\nm: {<<: *x, b: 3}", """{"a":1,"b":3}""")]
    [TestCase("x: &x {a: 1, b: 2}\nm: {b: 3, <<: *x}", """{"b":2,"a":1}""")]
    [TestCase("x: &x {a: 1}\nm: {<<: [*x, {a: 2, c: 3}]}", """{"a":1,"c":3}""")]
    [TestCase("x: 1\nm: {\"<<\": {a: 1}}", """{"<<":{"a":1}}""")]
    public void A_merge_takes_part_in_the_order_that_is_written(string text, string json) =>
        Assert.That(NodeJson.Compact(Read.File(text).Documents[0].Root!["m"]!), Is.EqualTo(json));

    [TestCase("a: {<<: 1}")]
    [TestCase("a: {<<: [1]}")]
    [TestCase("x: &x [{a: 1}]\na: {<<: *x}")]
    public void Only_mappings_can_be_merged(string text) =>
        Assert.That(Read.File(text).Documents[0].Problems[0].Message.En, Does.Contain("map merge requires map"));

    [Test]
    public void An_anchor_is_unknown_in_the_next_document() =>
        Assert.That(Read.Problems("a: &a 1\n---\nb: *a\n"), Is.EqualTo(new[] { "YamlSyntax 3:4" }));

    [TestCase("a: \"b\nc\n  d\ne\"\nf: 1", """{"a":"b c d e","f":1}""")]
    [TestCase("a: \"it\\'s\"", """{"a":"it's"}""")]
    [TestCase("a:\n  b: \"c\n  d\"\n  e: 1", """{"a":{"b":"c d","e":1}}""")]
    public void Quoted_text_is_taken_as_libyaml_takes_it(string text, string json) => Assert.That(Read.Json(text), Is.EqualTo(json));

    [TestCase("a: &x 1\nb: *x\n", """{"a":1,"b":1}""")]
    [TestCase("a: &x 1\nb: &x 2\nc: *x\n", """{"a":1,"b":2,"c":2}""")]
    [TestCase("&k a: 1\nb: *k\n", """{"a":1,"b":"a"}""")]
    public void An_alias_stands_for_the_last_anchor(string text, string json) => Assert.That(Read.Json(text), Is.EqualTo(json));

    [Test]
    public void Text_behind_the_end_of_a_document_is_ignored_with_a_warning() =>
        Assert.That(Read.Problems("  a: 1\nb: 2\n"), Is.EqualTo(new[] { "IgnoredText 2:1" }));

    private static (int Line, int Column) Place(Position position) => (position.Line, position.Column);
}
