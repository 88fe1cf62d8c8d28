using KubeLabs.Cel;
using KubeLabs.Grading;

namespace KubeLabs.Tests.Grading.Checks;

/// <summary>What docs/cel.md shows is what an author gets.</summary>
internal sealed class CelDocumentTests
{
    private static readonly CelEnvironment _environment = ModelLibrary.Environment;

    public static IEnumerable<string> Examples()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "cel.md"));
        return text[text.IndexOf("## Examples", StringComparison.Ordinal)..].Split("```").Where((_, place) => place % 2 == 1);
    }

    [TestCaseSource(nameof(Examples))]
    public void An_example_compiles(string expression) => Assert.That(_environment.Compile(expression).ToString(), Is.Empty);

    [Test]
    public void The_error_is_printed_as_shown() => Assert.That(
        File.ReadAllText(Path.Combine(Repository.Root, "docs", "cel.md")),
        Does.Contain(_environment.Compile("object.a == replicas").ToString()));
}
