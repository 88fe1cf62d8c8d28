using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>What the API server fills in, written by hand.</summary>
internal sealed class DefaultsWrittenOut : TreeRephrasing
{
    /// <inheritdoc/>
    public override string Name => "defaults-written";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("what the API server fills in, written out", "API 서버가 채우는 기본값을 직접 쓴다");

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording) =>
        Wording.TypeOf(document) is { } type ? Defaulter.Apply(document, type.Schema) : document;
}
