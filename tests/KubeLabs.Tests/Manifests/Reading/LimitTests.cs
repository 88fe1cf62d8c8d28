using System.Diagnostics;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Manifests.Reading;

internal sealed class LimitTests
{
    private static readonly ManifestLimits _small = new() { Depth = 3, Nodes = 20, Documents = 2, FileBytes = 100 };

    [TestCase("{\"a\":{\"b\":{\"c\":1}}}", "depth")]
    [TestCase("a:\n b:\n  c: 1", "depth")]
    [TestCase("a: &a {b: 1}\nc: {d: *a}", "depth")]
    [TestCase("[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]", "nodes")]
    [TestCase("a: &a [1,1,1,1,1,1]\nb: *a\nc: *a", "nodes")]
    [TestCase("a: 1\n---\nb: 1\n---\nc: 1", "documents")]
    [TestCase("{\"kind\":\"List\",\"items\":[{},{},{}]}", "documents")]
    public void A_limit_has_an_error_that_names_it(string text, string limit)
    {
        var problem = Read.File(text, _small).Documents.SelectMany(d => d.Problems).Single();
        Assert.That(problem.Reason, Is.EqualTo("LimitExceeded"));
        Assert.That(problem.Message.En, Does.Contain($"limit: {limit}"));
        Assert.That(problem.Message.Ko, Does.Contain("제한"));
    }

    [Test]
    public void A_file_that_is_too_large_is_not_parsed()
    {
        var file = ManifestReader.ReadBytes("a", SourceKind.Submission, new byte[101], _small);
        Assert.That(file.Documents.Single().Index, Is.EqualTo(-1));
        Assert.That(file.Documents.Single().Problems.Single().Message.En, Does.Contain("100 bytes"));
    }

    private static IEnumerable<TestCaseData> Bombs()
    {
        yield return Bomb("laughs", string.Concat(Enumerable.Range(1, 30).Select(i =>
            $"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat(i == 1 ? "x" : $"*a{i - 1}", 10))}]\n")));
        yield return Bomb("flow", new('[', 3_000_000));
        yield return Bomb("flow lines", Repeat("[\n", 1_000_000));
        yield return Bomb("maps", Repeat("{a: ", 700_000));
        yield return Bomb("JSON", Repeat("{\"a\":", 500_000));
        yield return Bomb("dashes", Repeat("- ", 1_000_000));
        yield return Bomb("block", string.Concat(Enumerable.Range(0, 2400).Select(i => new string(' ', i) + "a:\n")));
        yield return Bomb("questions", Repeat("? ", 1_000_000));
        yield return Bomb("merges", "a: &a {b: c}\nx:\n" + Repeat("  <<: *a\n", 300_000));
        yield return Bomb("broken documents", Repeat("a: b: c\n---\n", 250_000));
        yield return Bomb("repairs", "a: {\"" + Repeat("\\'\n", 900_000) + "\"}");
        yield return Bomb("broken JSON", "{}" + Repeat("{\"a\":", 500_000));
    }

    private static TestCaseData Bomb(string name, string text) => new TestCaseData(text).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Bombs))]
    public void A_bomb_ends_soon_with_an_error(string text)
    {
        var watch = Stopwatch.StartNew();
        var file = ManifestReader.ReadBytes("a", SourceKind.Submission, Encoding.UTF8.GetBytes(text));
        Assert.That(file.Documents.SelectMany(d => d.Problems).Any(p => p.Severity == Severity.Error));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(5)));
    }

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
