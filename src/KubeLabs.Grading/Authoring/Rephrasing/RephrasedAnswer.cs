using System.Collections.Immutable;
using System.Text;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>An answer in other words: files that are read as those of a learner are.</summary>
/// <param name="Files">Names and texts.</param>
internal sealed record RephrasedAnswer(ImmutableArray<(string Name, string Text)> Files)
{
    private const int MostShown = 1200;

    /// <summary>One file.</summary>
    public static RephrasedAnswer Of(string name, string text) => new([(name, text)]);

    /// <summary>Documents in one file of YAML.</summary>
    public static RephrasedAnswer Yaml(IEnumerable<MappingNode> documents) => Of("answer.yaml", YamlText.Of(documents, YamlStyle.Plain));

    /// <summary>The files, read.</summary>
    public Submission ToSubmission() =>
        new([.. Files.Select(file => ManifestReader.ReadBytes(file.Name, SourceKind.Submission, Encoding.UTF8.GetBytes(file.Text)))],
            [], []);

    /// <summary>The beginning of the text, for an author who wants to see it.</summary>
    public LocalizedText Shown()
    {
        var text = string.Join("\n", Files.Select(file => file.Text));
        return LocalizedText.Same(text.Length <= MostShown ? text : text[..MostShown] + "…");
    }
}
