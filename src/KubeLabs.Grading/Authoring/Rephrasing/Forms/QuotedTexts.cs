using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Every text and every key in quotes.</summary>
internal sealed class QuotedTexts : Rephrasing
{
    /// <inheritdoc/>
    public override string Name => "quoted-texts";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("every text in quotes", "모든 문자열에 따옴표를 쓴다");

    /// <inheritdoc/>
    public override RephrasedAnswer? Apply(Wording wording) =>
        RephrasedAnswer.Of("answer.yaml", YamlText.Of(wording.Documents, YamlStyle.Quoted));
}
