using KubeLabs.Grading;

namespace KubeLabs.Tests.Grading.Authoring;

/// <summary>The guide for authors lists what there is.</summary>
internal sealed class AuthoringGuideTests
{
    private static readonly string _guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "authoring.md"));

    [Test]
    public void Every_rephrasing_is_in_the_guide() => Assert.That(
        RephrasingCatalog.All.Select(item => $"| `{item.Name}` | {item.Summary.En} | {(item.KeepsObjects ? "same" : "")} |").Where(row =>
            !_guide.Contains(row, StringComparison.Ordinal)),
        Is.Empty);

    [Test]
    public void Every_rule_is_in_the_guide() => Assert.That(
        LintCatalog.All.Where(rule => !_guide.Contains($"| `{rule.Name}` |", StringComparison.Ordinal)).Select(rule => rule.Name),
            Is.Empty);
}
