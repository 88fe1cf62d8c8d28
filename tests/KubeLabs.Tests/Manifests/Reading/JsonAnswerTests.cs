using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Manifests.Reading;

/// <summary>What an API returns is read to the same values as what someone wrote; only the places are not kept, and equal parts are held once.</summary>
internal sealed class JsonAnswerTests
{
    private static readonly Source _source = new("cluster", SourceKind.Cluster, "");

    [TestCase("""{"a":1,"b":-0,"c":1.50,"d":1e3,"e":18446744073709551615,"f":true,"g":null}""")]
    [TestCase("""{"a":"","b":"80","c":80,"d":"\u00e9 é \n \ud83d\ude00 \ud800","é":"é","\u0061b":"x"}""")]
    [TestCase("""{"a":1,"a":2,"b":{"c":[],"d":{}}}""")]
    [TestCase("""[{"a":"1"},{"a":1},{"a":"1"},{"b":"1"},{"a":"1","b":"1"},{"b":"1","a":"1"},[["1"],[1],["1","1"]]]""")]
    [TestCase("""[null,true,false,"null","true","false","1",1,1.0,"1.0"]""")]
    public void Values_are_the_same(string json)
    {
        var texts = new SharedTexts(_source);
        var expected = JsonNodeReader.Read(Encoding.UTF8.GetBytes(json), _source);

        // What was read first must not spoil what is read next.
        for (var round = 0; round < 2; round++)
        {
            var read = Read(json, texts);
            Assert.That(read!.ValueEquals(expected), NodeJson.Compact(read));
            Assert.That(NodeJson.Compact(read), Is.EqualTo(NodeJson.Compact(expected)));
        }
    }

    [Test]
    public void Values_are_the_same_however_many_there_are()
    {
        var texts = new SharedTexts(_source);
        for (var page = 0; page < 50; page++)
        {
            var items = Enumerable.Range(0, 2000).Select(i => $$"""{"n{{i % 700}}": {"v": "{{i * page}}", "w": [{{i}}, "{{i}}"]} }""");
            var json = $"[{string.Join(',', items)}]";
            Assert.That(Read(json, texts)!.ValueEquals(JsonNodeReader.Read(Encoding.UTF8.GetBytes(json), _source)));
        }
    }

    [Test]
    public void Equal_parts_are_held_once()
    {
        var list = Read("""[{"a":{"b":["c",1]}},{"a":{"b":["c",1]}}]""", new(_source))!;
        Assert.That(list.Items[1], Is.SameAs(list.Items[0]));
    }

    [Test]
    public void Who_manages_which_field_is_left_out_of_objects_and_nowhere_else()
    {
        const string fields = "\"managedFields\":[{\"manager\":\"kubectl\",\"fieldsV1\":{\"f:spec\":{}}}]";
        var list = Read($$"""{"items":[{"metadata":{"name":"a",{{fields}} },"spec":{"metadata":{ {{fields}} } } }]}""", new(_source))!;
        var item = list["items"]!.Items[0];
        Assert.That(item["metadata"]!.Entries.Length, Is.EqualTo(1));
        Assert.That(item["spec"]!["metadata"]!["managedFields"], Is.Not.Null);
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("{} {}")]
    [TestCase("{\"a\":1e999}")]
    [TestCase("{\"items\":[{\"metadata\":{\"managedFields\":[}}]}")]
    public void What_is_no_JSON_is_nothing(string text) => Assert.That(Read(text, new(_source)), Is.Null);

    [Test]
    public void What_is_beyond_a_limit_is_nothing()
    {
        var limits = new ManifestLimits { Depth = 3, Nodes = 5 };
        Assert.That(JsonNodeReader.ReadAnswer("[[[1]]]"u8, new(_source), limits, out _), Is.Null);
        Assert.That(JsonNodeReader.ReadAnswer("[1,1,1,1,1]"u8, new(_source), limits, out _), Is.Null);
        Assert.That(JsonNodeReader.ReadAnswer("[1,1,1,1]"u8, new(_source), limits, out var nodes), Is.Not.Null);
        Assert.That(nodes, Is.EqualTo(5));
    }

    private static Node? Read(string json, SharedTexts texts) =>
        JsonNodeReader.ReadAnswer(Encoding.UTF8.GetBytes(json), texts, ManifestLimits.Default, out _);
}
