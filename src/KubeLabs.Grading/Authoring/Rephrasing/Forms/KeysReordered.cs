using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The keys of every mapping the other way round.</summary>
internal sealed class KeysReordered : TreeRephrasing
{
    /// <inheritdoc/>
    public override string Name => "keys-reordered";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("the keys of every mapping the other way round", "모든 매핑의 키 순서를 뒤집는다");

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording) => TreeMap.Rewrite(document, (node, _) =>
        node is MappingNode { Values.Length: > 1 } mapping ? new MappingNode(mapping.Position, [.. mapping.Values.Reverse()]) : node);
}
