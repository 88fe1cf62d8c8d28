namespace KubeLabs.Tests.Manifests.Reading;

internal sealed class ListTests
{
    [Test]
    public void A_list_is_taken_apart_and_its_items_share_its_number()
    {
        var list = "kind: List\napiVersion: v1\nitems:\n- {kind: A, apiVersion: v1}\n- {kind: B, apiVersion: v1}\n";
        var documents = Read.File("a: 1\n---\n" + list).Documents;
        Assert.That(documents.Select(d => d.Index), Is.EqualTo(new[] { 0, 1, 1 }));
        Assert.That(documents.Skip(1).Select(d => d.Root!["kind"]!.AsString()), Is.EqualTo(new[] { "A", "B" }));
    }

    [Test]
    public void Items_of_a_typed_list_take_its_type()
    {
        var item = Read.File("kind: ServiceList\napiVersion: v1\nitems: [{metadata: {name: a}}]").Documents.Single().Root!;
        Assert.That((item["kind"]!.AsString(), item["apiVersion"]!.AsString()), Is.EqualTo(("Service", "v1")));
    }

    [Test]
    public void An_item_of_a_plain_list_without_a_kind_stays_without() =>
        Assert.That(Read.Json("kind: List\napiVersion: v1\nitems: [{a: 1}]"), Is.EqualTo("""{"a":1}"""));

    [Test]
    public void Nested_lists_come_behind_the_items_of_the_outer_one()
    {
        var inner = """{"kind":"List","apiVersion":"v1","items":[{"kind":"B","apiVersion":"v1"}]}""";
        var text = $$"""{"kind":"List","apiVersion":"v1","items":[{{inner}},{"kind":"A","apiVersion":"v1"}]}""";
        Assert.That(Read.File(text).Documents.Select(d => d.Root!["kind"]!.AsString()), Is.EqualTo(new[] { "A", "B" }));
    }

    [Test]
    public void Without_a_kind_it_is_no_list() => Assert.That(Read.Json("items: [1]"), Is.EqualTo("""{"items":[1]}"""));
}
