using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The namespace left out where it is the one of the exercise.</summary>
internal sealed class NamespaceOmitted : TreeRephrasing
{
    /// <inheritdoc/>
    public override string Name => "namespace-omitted";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("the namespace left out", "네임스페이스를 생략한다");

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording) =>
        document.Find("metadata") is MappingNode metadata && metadata["namespace"]?.AsString() == wording.Namespace
            ? document.With("metadata", metadata.Without("namespace"))
            : document;
}
