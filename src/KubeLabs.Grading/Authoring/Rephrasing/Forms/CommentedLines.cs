using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A comment above and behind every line.</summary>
internal sealed class CommentedLines : Rephrasing
{
    /// <inheritdoc/>
    public override string Name => "commented";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("with comments everywhere", "모든 줄에 주석을 단다");

    /// <inheritdoc/>
    public override RephrasedAnswer? Apply(Wording wording) =>
        RephrasedAnswer.Of("answer.yaml", YamlText.Of(wording.Documents, YamlStyle.Commented));
}
