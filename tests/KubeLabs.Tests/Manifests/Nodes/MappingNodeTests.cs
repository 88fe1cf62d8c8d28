using KubeLabs.Manifests;

namespace KubeLabs.Tests.Manifests.Nodes;

internal sealed class MappingNodeTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(11)]
    [TestCase(12)]
    [TestCase(100)]
    public void Every_key_is_found_and_no_other(int size)
    {
        var mapping = Of(size);
        Assert.That(Enumerable.Range(0, size).Select(i => mapping[$"k{i}"]!.AsInteger()), Is.EqualTo(Enumerable.Range(0, size)));
        Assert.That(mapping[$"k{size}"], Is.Null);
        Assert.That(mapping["K0"], Is.Null);
    }

    [TestCase(3)]
    [TestCase(30)]
    public void With_replaces_in_place_or_appends(int size)
    {
        var mapping = Of(size);
        var replaced = mapping.With("k1", ScalarNode.Of(default, "x"));
        Assert.That((replaced.IndexOf("k1"), replaced["k1"]!.AsString(), replaced.Values.Length), Is.EqualTo((1, "x", size)));
        Assert.That(mapping.With("new", ScalarNode.Of(default, true)).IndexOf("new"), Is.EqualTo(size));
        Assert.That(mapping["k1"]!.AsInteger(), Is.EqualTo(1));
    }

    [Test]
    public void Without_removes_a_key_and_keeps_the_order()
    {
        var mapping = Of(3);
        Assert.That(mapping.Without("k1").Values.Select(e => e.Key), Is.EqualTo(new[] { "k0", "k2" }));
        Assert.That(mapping.Without("none"), Is.SameAs(mapping));
    }

    [Test]
    public void Equality_ignores_the_order_of_keys_and_heeds_that_of_items()
    {
        Assert.That(Parse("{a: 1, b: [1, 2]}").ValueEquals(Parse("{b: [1, 2], a: 0x1}")));
        Assert.That(Parse("{b: [1, 2]}").ValueEquals(Parse("{b: [2, 1]}")), Is.False);
        Assert.That(Parse("{a: 1}").ValueEquals(Parse("{a: '1'}")), Is.False);
        Assert.That(Parse("{a: 1}").ValueEquals(Parse("{a: 1, b: null}")), Is.False);
    }

    private static MappingNode Of(int size) =>
        new(default, [.. Enumerable.Range(0, size).Select(i => new MapEntry($"k{i}", ScalarNode.Of(default, i)))]);

    private static Node Parse(string text) => Reading.Read.File(text).Documents[0].Root!;
}
