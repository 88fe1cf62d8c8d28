using KubeLabs.Manifests;
using KubeLabs.Tests.Manifests.Reading;

namespace KubeLabs.Tests.Manifests.Nodes;

internal sealed class FieldPathTests
{
    [TestCase("")]
    [TestCase("spec")]
    [TestCase("spec.ports[0].port")]
    [TestCase("metadata.annotations[a.b/c]")]
    [TestCase("a[0][1]")]
    [TestCase("[x].y")]
    [TestCase("spec.containers[*].image")]
    public void A_path_prints_as_it_was_parsed(string path) => Assert.That(FieldPath.Parse(path).ToString(), Is.EqualTo(path));

    [TestCase("a[", "a[]")]
    [TestCase("a[b", "a[b]")]
    [TestCase(".a..b.", "a.b")]
    public void A_broken_path_is_read_as_far_as_it_goes(string path, string printed) =>
        Assert.That(FieldPath.Parse(path).ToString(), Is.EqualTo(printed));

    [Test]
    public void A_path_is_made_of_steps()
    {
        var path = FieldPath.Root.Child("spec", "ports").At(2).Key("k");
        Assert.That(path.ToString(), Is.EqualTo("spec.ports[2][k]"));
        Assert.That((path.Name, path.Parent!.Index, path.Parent.Name), Is.EqualTo(("k", 2, (string?)null)));
    }

    [TestCase("", 1, true)]
    [TestCase("spec.ports[0].port", 3, true)]
    [TestCase("spec.ports[0].name", 3, false)]
    [TestCase("spec.ports[7].port", 3, false)]
    [TestCase("spec.missing.deeper", 2, false)]
    [TestCase("metadata.labels[a.b/c]", 4, true)]
    [TestCase("spec.ports[0].port.deeper", 3, false)]
    public void The_nearest_node_is_found(string path, int line, bool found)
    {
        var root = Read.File("spec:\n  ports:\n  - port: 1\nmetadata: {labels: {a.b/c: d}}\n").Documents[0].Root!;
        var (node, whole) = FieldPath.Parse(path).Nearest(root);
        Assert.That((node.Position.Line, whole), Is.EqualTo((line, found)));
    }
}
