using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Expressions of a selector that are In with one value, as labels.</summary>
internal sealed class MatchLabels : TreeRephrasing
{
    /// <inheritdoc/>
    public override string Name => "match-labels";

    /// <inheritdoc/>
    public override LocalizedText Summary => new("matchExpressions as matchLabels", "matchExpressions를 matchLabels로 쓴다");

    /// <inheritdoc/>
    public override bool KeepsObjects => false;

    /// <inheritdoc/>
    protected override bool IsForGiven => false;

    /// <inheritdoc/>
    protected override MappingNode Rewrite(MappingNode document, Wording wording) => TreeMap.Rewrite(document, (node, field) =>
        field.Type?.GoName == MatchExpressions.Selector && node is MappingNode selector
            && selector.Find("matchExpressions") is SequenceNode list
            ? Labelled(selector, list)
            : node);

    // A key that has a label already would be overwritten.
    private static MappingNode Labelled(MappingNode selector, SequenceNode list)
    {
        var labels = selector.Find("matchLabels") as MappingNode ?? MappingNode.Empty(default);
        var rest = new List<Node>();
        foreach (var item in list.Values)
        {
            if (item["operator"]?.AsString() == "In" && item["values"] is SequenceNode { Values: [var value] }
                && labels.Find(item["key"]!.AsString()!) is null)
                labels = labels.With(item["key"]!.AsString()!, value);
            else rest.Add(item);
        }

        if (rest.Count == list.Values.Length) return selector;
        selector = selector.With("matchLabels", labels);
        return rest.Count == 0
            ? selector.Without("matchExpressions")
            : selector.With("matchExpressions", new SequenceNode(default, [.. rest]));
    }
}
