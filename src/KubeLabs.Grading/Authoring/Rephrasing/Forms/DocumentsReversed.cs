using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The documents in the reverse order. Two documents of one object stay as they are: the last one counts.</summary>
internal sealed class DocumentsReversed : Rephrasing
{
    /// <inheritdoc/>
    public override string Name => "documents-reversed";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("the documents in the reverse order", "문서 순서를 뒤집는다");

    /// <inheritdoc/>
    public override RephrasedAnswer? Apply(Wording wording)
    {
        if (wording.Documents.Length < 2) return null;
        var stored = wording.Documents.Select(document => wording.Stored(document)?.Key).OfType<ObjectKey>().Distinct().Count();
        return stored < wording.Documents.Length ? null : RephrasedAnswer.Yaml(wording.Documents.Reverse());
    }
}
