using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A List in JSON, as kubectl prints several objects.</summary>
internal sealed class JsonList : Rephrasing
{
    /// <inheritdoc/>
    public override string Name => "json-list";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("as a List in JSON", "List를 JSON으로 쓴다");

    /// <inheritdoc/>
    public override RephrasedAnswer? Apply(Wording wording) =>
        RephrasedAnswer.Of("answer.json", NodeJson.Compact(YamlList.ListOf(wording)));
}
