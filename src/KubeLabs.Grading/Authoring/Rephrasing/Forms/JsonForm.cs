using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>JSON, one document after the other.</summary>
internal sealed class JsonForm : Rephrasing
{
    /// <inheritdoc/>
    public override string Name => "json";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("as JSON", "JSON으로 쓴다");

    /// <inheritdoc/>
    public override RephrasedAnswer? Apply(Wording wording) =>
        RephrasedAnswer.Of("answer.json", string.Join('\n', wording.Documents.Select(NodeJson.Compact)));
}
