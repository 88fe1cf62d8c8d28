using KubeLabs.Manifests;

namespace KubeLabs.Tests.Manifests.Reading;

/// <summary>Short ways to read a text in tests.</summary>
internal static class Read
{
    public static ManifestFile File(string text, ManifestLimits? limits = null) =>
        ManifestReader.Read(new("test.yaml", SourceKind.Submission, text), limits);

    /// <summary>The one document of a text, which has no error, as JSON.</summary>
    public static string Json(string text)
    {
        var document = File(text).Documents.Single();
        Assert.That(document.Problems.Where(p => p.Severity == Severity.Error).Select(p => p.Message.En), Is.Empty);
        return NodeJson.Compact(document.Root!);
    }

    /// <summary>All problems as <c>Reason line:column</c>.</summary>
    public static string[] Problems(string text, ManifestLimits? limits = null) =>
        [.. File(text, limits).Documents.SelectMany(d => d.Problems).Select(p => $"{p.Reason} {p.At.Line}:{p.At.Column}")];
}
