using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>All documents in one file of YAML.</summary>
internal sealed class OneYamlFile : Rephrasing
{
    /// <inheritdoc/>
    public override string Name => "one-file";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("all documents in one YAML file", "모든 문서를 YAML 파일 하나에 쓴다");

    /// <inheritdoc/>
    public override RephrasedAnswer? Apply(Wording wording) => RephrasedAnswer.Yaml(wording.Documents);
}
