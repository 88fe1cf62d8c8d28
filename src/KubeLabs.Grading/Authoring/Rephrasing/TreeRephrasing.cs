using System.Collections.Immutable;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A rephrasing of each document on its own.</summary>
internal abstract class TreeRephrasing : Rephrasing
{
    /// <inheritdoc/>
    public sealed override RephrasedAnswer? Apply(Wording wording)
    {
        var documents = ImmutableArray.CreateBuilder<MappingNode>(wording.Documents.Length);
        foreach (var document in wording.Documents) documents.Add(IsForGiven || !wording.IsGiven(document)
            ? Rewrite(document, wording)
            : document);
        return documents.SequenceEqual(wording.Documents, ReferenceEqualityComparer.Instance)
            ? null
            : RephrasedAnswer.Yaml(documents.MoveToImmutable());
    }

    /// <summary>
    /// Whether it is for objects too that are given or in the starter, of which an exercise may ask that they stay as they are.
    /// </summary>
    protected virtual bool IsForGiven => true;

    /// <summary>A document in other words; the same instance where there is nothing to change.</summary>
    protected abstract MappingNode Rewrite(MappingNode document, Wording wording);
}
