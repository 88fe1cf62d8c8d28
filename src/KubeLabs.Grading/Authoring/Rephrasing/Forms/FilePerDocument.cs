using System.Globalization;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Each document in a file of its own.</summary>
internal sealed class FilePerDocument : Rephrasing
{
    /// <inheritdoc/>
    public override string Name => "file-per-document";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("each document in a file of its own", "문서마다 파일을 따로 쓴다");

    /// <inheritdoc/>
    public override RephrasedAnswer? Apply(Wording wording) => wording.Documents.Length < 2
        ? null
        : new([.. wording.Documents.Select((document, index) => (FileName(index), YamlText.Of([document], YamlStyle.Plain)))]);

    private static string FileName(int index) => string.Create(CultureInfo.InvariantCulture, $"answer/{index:000}.yaml");
}
