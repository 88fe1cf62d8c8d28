using KubeLabs.Grading;
using KubeLabs.Manifests;

namespace KubeLabs.Tests.Grading.Authoring;

/// <summary>The template as an exercise in memory, with files replaced or left out: what an author gets wrong.</summary>
internal static class AuthorLab
{
    public const string Exercise = "/ex/topic/lab/";
    public const string Solutions = "/so/topic/lab/";

    /// <summary>The files of the template; each change is a file with its new text, or without one.</summary>
    public static MemoryFiles Files(params (string Path, string? Text)[] changes)
    {
        var files = ExerciseTemplate.Of("topic", "lab", "/ex", "/so").ToDictionary(file => file.Path, file => file.Text);
        foreach (var (path, text) in changes)
        {
            if (text is null) files.Remove(path);
            else files[path] = text;
        }

        return new(files.Select(file => (file.Key, file.Value)));
    }

    /// <summary>A file of the template with one piece of its text replaced.</summary>
    public static (string Path, string? Text) Replaced(string path, string old, string by)
    {
        var text = ExerciseTemplate.Of("topic", "lab", "/ex", "/so").Single(file => file.Path == path).Text;
        Assert.That(text, Does.Contain(old));
        return (path, text.Replace(old, by, StringComparison.Ordinal));
    }

    public static ProofReport Lint(params (string Path, string? Text)[] changes) => Tools(changes).Lint(Folder);

    public static ProofReport Test(params (string Path, string? Text)[] changes) => Tools(changes).Test(Folder);

    public static ProofReport Mutate(params (string Path, string? Text)[] changes) => Tools(changes).Mutate(Folder, 100);

    /// <summary>What is not as it should be, as lines.</summary>
    public static string Text(ProofReport report) => string.Join('\n', report.Cases
        .Where(item => item.Outcome != ProofOutcome.Passed)
        .Select(item => $"{item.Name} {item.Outcome} {item.At?.File}:{item.At?.Line} {item.Message.In(Language.English)} {string.Join(' ', item.Details.Select(detail => detail.En))}".TrimEnd()));

    private static ExerciseFolder Folder { get; } = new("topic", "lab", "/ex/topic/lab");

    private static ExerciseAuthoring Tools((string Path, string? Text)[] changes) => new(Files(changes), "/so", Lab.Now);
}
