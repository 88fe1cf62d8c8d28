using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The namespace written where it was left out.</summary>
internal sealed class NamespaceWritten : TreeRephrasing
{
    /// <inheritdoc/>
    public override string Name => "namespace-written";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("the namespace written out", "네임스페이스를 직접 쓴다");

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording) =>
        Wording.TypeOf(document) is { IsNamespaced: true } && document.Find("metadata") is MappingNode metadata
            && metadata.Find("namespace") is null
            ? document.With("metadata", metadata.With("namespace", ScalarNode.Of(metadata.Position, wording.Namespace)))
            : document;
}
