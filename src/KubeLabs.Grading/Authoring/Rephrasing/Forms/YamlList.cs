using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A List in YAML.</summary>
internal sealed class YamlList : Rephrasing
{
    /// <inheritdoc/>
    public override string Name => "yaml-list";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("as a List", "List로 쓴다");

    /// <inheritdoc/>
    public override RephrasedAnswer? Apply(Wording wording) =>
        RephrasedAnswer.Of("answer.yaml", YamlText.Of([ListOf(wording)], YamlStyle.Plain));

    /// <summary>The documents as the items of a List.</summary>
    public static MappingNode ListOf(Wording wording) => new(default,
    [
        new("apiVersion", ScalarNode.Of(default, "v1")),
        new("kind", ScalarNode.Of(default, "List")),
        new("items", new SequenceNode(default, [.. wording.Documents])),
    ]);
}
