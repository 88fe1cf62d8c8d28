using KubeLabs.Manifests;

namespace KubeLabs.Tests.Manifests.Text;

internal sealed class NearestTests
{
    [TestCase("targetport", "targetPort")]
    [TestCase("conatiners", "containers")]
    [TestCase("contaners", "containers")]
    [TestCase("containerss", "containers")]
    [TestCase("NAME", "name")]
    [TestCase("nmae", "name")]
    [TestCase("ip", "IP")]
    [TestCase("xy", null)]
    [TestCase("", null)]
    [TestCase("restartPolicy", null)]
    public void The_fewest_edits_win_and_far_names_are_none(string written, string? nearest) =>
        Assert.That(Nearest.Of(written, "containers", "initContainers", "name", "targetPort", "port", "IP"), Is.EqualTo(nearest));

    [Test]
    public void Another_case_is_nearer_than_another_letter() =>
        Assert.That(Nearest.Of("hostip", "hostIPs", "hostIP"), Is.EqualTo("hostIP"));

    [Test]
    public void A_hostile_name_is_compared_with_nothing() =>
        Assert.That(Nearest.Of(new string('a', 1_000_000), new string('a', 64)), Is.Null);

    [TestCase("kitten", "sitting", 3)]
    [TestCase("ab", "ba", 1)]
    [TestCase("ca", "abc", 3)]
    [TestCase("", "abc", 3)]
    public void The_distance_counts_edits_and_swaps(string left, string right, int edits) =>
        Assert.That(EditDistance.Of(left, right, 100), Is.EqualTo(edits * EditDistance.Edit));
}
