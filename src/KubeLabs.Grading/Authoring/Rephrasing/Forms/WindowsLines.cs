using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Lines that end as on Windows, a byte order mark, separators before the first and behind the last document.</summary>
internal sealed class WindowsLines : Rephrasing
{
    /// <inheritdoc/>
    public override string Name => "windows-lines";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("as a Windows editor saves it", "Windows 편집기처럼 저장한다");

    /// <inheritdoc/>
    public override RephrasedAnswer? Apply(Wording wording)
    {
        var text = "\ufeff---\n" + YamlText.Of(wording.Documents, YamlStyle.Plain) + "---\n";
        return RephrasedAnswer.Of("answer.yml", text.ReplaceLineEndings("\r\n"));
    }
}
