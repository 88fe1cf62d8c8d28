using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Braces and brackets, one line for each document.</summary>
internal sealed class FlowStyle : Rephrasing
{
    /// <inheritdoc/>
    public override string Name => "flow-style";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("in braces and brackets", "중괄호와 대괄호로 쓴다");

    /// <inheritdoc/>
    public override RephrasedAnswer? Apply(Wording wording) =>
        RephrasedAnswer.Of("answer.yaml", YamlText.Of(wording.Documents, YamlStyle.Flow));
}
